import type { Phrasebook } from './phrasebook.js';

export const spanish: Phrasebook = {
  language: 'es',
  space: ' ',
  people: [
    'Lucía G',
    'Álvaro M',
    'Marta S',
    'Iker E',
    'Carmen R',
    'Pablo N',
    'Nuria V',
    'Íñigo A',
    'Rocío P',
    'Diego F',
    'Valentina C',
    'Andrés T',
    'Begoña L',
  ],
  places: [
    'Madrid, ES',
    'Valencia, ES',
    'Bilbao, ES',
    'Sevilla, ES',
    'Granada, ES',
    'Ciudad de México, MX',
    'Guadalajara, MX',
    'Buenos Aires, AR',
    'Santiago, CL',
  ],
  titles: {
    love: [
      'Una maravilla',
      'Mejor que en las fotos',
      'Vale cada céntimo',
      'Justo lo que buscaba',
      'Lo volvería a comprar',
      'Hecho con cariño',
    ],
    mild: ['Muy bien, con un pero', 'Casi perfecto', 'Contenta en general'],
    poor: ['Una decepción', 'Esperaba más por este precio', 'Devuelto'],
  },
  general: {
    love: [
      'Llegó en dos días y sin nada de plástico.',
      'Lo regalé y ahora quiero uno para mí.',
      'Después de medio año sigo tan contento como el primer día.',
      'Se nota que han cuidado cada detalle.',
      'Me respondieron a una duda en menos de una hora.',
      'Todo el que viene a casa pregunta de dónde es.',
    ],
    mild: [
      'El envío tardó más de lo anunciado.',
      'El color es un poco más oscuro que en la pantalla.',
      'Barato no es, aunque se ve en qué se va el dinero.',
    ],
    poor: [
      'Tuve que reclamar dos veces para que me contestaran.',
      'Por este precio el acabado debería ser impecable.',
      'Sigo esperando el reembolso.',
    ],
  },
  kinds: {
    backpack: {
      love: [
        'Comodísima incluso cargada hasta arriba.',
        'Me pilló un aguacero y el portátil salió intacto.',
        'La lona encerada envejece de maravilla.',
      ],
      mild: ['La primera semana huele bastante a cera.'],
      poor: ['A los dos meses se descosió un tirante.'],
    },
    mug: {
      love: [
        'El hueco para el pulgar parece una tontería hasta que lo pruebas.',
        'Mantiene el café caliente mientras leo el periódico.',
        'Cada taza tiene un esmalte distinto y eso me encanta.',
      ],
      mild: ['Le cabría un poquito más.'],
      poor: ['Se rajó por el asa a las tres semanas.'],
    },
    lamp: {
      love: [
        'Al mínimo parece la luz de una vela.',
        'No deslumbra nada desde el sofá.',
        'El cable trenzado es tan bonito que no hace falta esconderlo.',
      ],
      mild: ['No trae bombilla, tenedlo en cuenta.'],
      poor: ['Parpadea en cuanto bajas la intensidad.'],
    },
    throw: {
      love: [
        'Abriga sin pesar y no pica.',
        'Con airearla vuelve a oler a limpio.',
        'En casa ya hay turnos para usarla.',
      ],
      mild: ['Suelta algo de pelusa las primeras semanas.'],
      poor: ['En un mes estaba llena de bolitas.'],
    },
    bottle: {
      love: [
        'El hielo de la mañana sigue ahí por la noche.',
        'Ni una gota derramada dentro de la mochila.',
        'No deja ningún sabor metálico.',
      ],
      mild: ['La boca es estrecha para cubitos grandes.'],
      poor: ['Se abolló con la primera caída.'],
    },
    notebook: {
      love: [
        'La tinta de mi pluma no traspasa el papel.',
        'Se abre totalmente plano desde la primera página.',
        'El margen ancho es un acierto.',
      ],
      mild: ['Echo de menos una segunda cinta.'],
      poor: ['Se le soltaron las hojas enseguida.'],
    },
    shoes: {
      love: [
        'Todo el día caminando por Oporto y ni una rozadura.',
        'Pesan poquísimo y sujetan bien el talón.',
        'La lana transpira incluso en agosto.',
      ],
      mild: ['Si tienes el pie ancho, pide media talla más.'],
      poor: ['A las diez semanas asomaba el dedo gordo.'],
    },
    vase: {
      love: [
        'Con una sola rama ya luce toda la estantería.',
        'Es bonito hasta vacío.',
        'El acabado mate con la luz de la tarde es precioso.',
      ],
      mild: ['Es algo más pequeño de lo que imaginaba.'],
      poor: ['Rezuma agua y me dejó un cerco en el mueble.'],
    },
    candle: {
      love: [
        'Huele a bosque después de llover, nada empalagosa.',
        'Se consume pareja y sin humo.',
        'La enciendo al cerrar el portátil y se acaba el día.',
      ],
      mild: ['En un salón grande apenas se nota.'],
      poor: ['Se hizo un túnel y sobró media vela.'],
    },
    teapot: {
      love: ['Sirve sin derramar ni una gota.', 'El asa de madera no quema.', 'Da para cuatro tazas bien calientes.'],
      mild: ['El rooibos muy fino se cuela.'],
      poor: ['La mía gotea siempre.'],
    },
    suitcase: {
      love: [
        'Las ruedas no hacen ruido ni en los adoquines.',
        'Ha entrado en cabina en todas las aerolíneas.',
        'Cabe ropa para cuatro días sin apretar.',
      ],
      mild: ['El forro atrae las pelusas.'],
      poor: ['Perdió una rueda en el tercer viaje.'],
    },
    clock: {
      love: [
        'No se oye absolutamente nada.',
        'El aro de haya está perfectamente rematado.',
        'Se lee bien desde la otra punta de la cocina.',
      ],
      mild: ['La tapa de la pila cuesta abrirla.'],
      poor: ['Se atrasa diez minutos por semana.'],
    },
  },
};
