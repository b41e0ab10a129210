import type { WordList } from './says.ts';

/**
 * What the description of a picture says that must not be cropped: chart, graph, screenshot, table.
 * Words that are furniture or a painting, too, stand with what shows that they are not.
 */
export const GRAPHICS: WordList = {
  en: [
    ...[
      'chart',
      'charts',
      'bar chart',
      'pie chart',
      'graph',
      'graphs',
      'histogram',
      'scatter plot',
    ],
    ...[
      'line plot',
      'box plot',
      'diagram',
      'flowchart',
      'infographic',
      'screenshot',
      'screen shot',
    ],
    ...['screen capture', 'screenshots', 'spreadsheet', 'data table', 'table of', 'table showing'],
    ...['table comparing', 'comparison table'],
  ],
  es: [
    ...[
      'gráfico',
      'gráfica',
      'gráficos',
      'diagrama',
      'histograma',
      'infografía',
      'captura de pantalla',
    ],
    ...['pantallazo', 'tabla con', 'tabla de', 'tabla que', 'hoja de cálculo'],
  ],
  'pt-BR': [
    ...['gráfico', 'gráficos', 'diagrama', 'histograma', 'infográfico', 'captura de tela'],
    ...['print da tela', 'tabela', 'planilha'],
  ],
  fr: [
    ...['graphique', 'graphiques', 'diagramme', 'histogramme', 'infographie', 'capture d’écran'],
    ...[
      "capture d'écran",
      'tableau comparatif',
      'tableau de données',
      'tableau montrant',
      'courbe',
    ],
  ],
  de: [
    ...[
      'diagramm',
      'balkendiagramm',
      'liniendiagramm',
      'kreisdiagramm',
      'säulendiagramm',
      'grafik',
    ],
    ...['graph', 'schaubild', 'infografik', 'screenshot', 'bildschirmfoto', 'tabelle'],
  ],
  it: [
    ...['grafico', 'grafici', 'diagramma', 'istogramma', 'infografica', 'schermata', 'screenshot'],
    ...['tabella', 'foglio di calcolo'],
  ],
  ja: [
    'グラフ',
    'チャート',
    '図表',
    'スクリーンショット',
    'スクショ',
    '一覧表',
    '比較表',
    'フローチャート',
  ],
  ko: ['그래프', '차트', '도표', '스크린샷', '화면 캡처', '비교표', '다이어그램', '인포그래픽'],
  'zh-Hans': ['图表', '柱状图', '折线图', '饼图', '曲线图', '流程图', '截图', '截屏', '表格'],
  'zh-Hant': ['圖表', '長條圖', '柱狀圖', '折線圖', '圓餅圖', '流程圖', '截圖', '螢幕擷取', '表格'],
  ar: ['رسم بياني', 'مخطط', 'لقطة شاشة', 'صورة من الشاشة', 'جدول', 'إنفوجرافيك'],
  hi: ['चार्ट', 'ग्राफ', 'ग्राफ़', 'स्क्रीनशॉट', 'तालिका', 'आरेख'],
  ru: [
    ...[
      'график',
      'графики',
      'диаграмма',
      'гистограмма',
      'инфографика',
      'скриншот',
      'снимок экрана',
    ],
    ...['таблица', 'блок-схема'],
  ],
};
