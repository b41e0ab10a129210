import { between, seededRandom } from '../../support/local-x/images/drawing/random.ts';

/** A photo as cameras make them, as far as encoders can tell: soft ground, many edges, some noise. */
export async function drawPhoto(seed: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const random = seededRandom(seed);
  const sky = context.createLinearGradient(0, 0, WIDTH, HEIGHT);
  sky.addColorStop(0, `hsl(${360 * random()} 60% 70%)`);
  sky.addColorStop(1, `hsl(${360 * random()} 50% 25%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  for (let spot = 0; spot < SPOTS; spot++) {
    context.fillStyle = `hsl(${360 * random()} 40% ${100 * random()}% / 0.25)`;
    context.beginPath();
    context.arc(WIDTH * random(), HEIGHT * random(), 4 + 90 * random() ** 3, 0, 2 * Math.PI);
    context.fill();
  }
  const image = context.getImageData(0, 0, WIDTH, HEIGHT);
  for (let at = 0; at < image.data.length; at += 4) {
    const grain = between(random, -NOISE, NOISE);
    for (let part = at; part < at + 3; part++) image.data[part]! += grain;
  }
  context.putImageData(image, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

/** Of a photo, px. */
export const WIDTH = 1600;
export const HEIGHT = 1200;
const SPOTS = 500;
/** Of 255. */
const NOISE = 5;
