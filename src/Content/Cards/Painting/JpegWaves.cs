namespace Campaigns.Content.Cards.Painting;

/// <summary>
/// The cosine transform of a block of eight by eight, as Arai, Agui and Nakajima found it (1988): five multiplications a row. What
/// it leaves out is in <see cref="Divisors"/>.
/// </summary>
internal static class JpegWaves
{
    private static readonly double[] Scale = [1, 1.387039845, 1.306562965, 1.175875602, 1, 0.785694958, 0.541196100, 0.275899379];

    /// <summary>By what each wave is multiplied to become whole steps.</summary>
    public static float[] Divisors(byte[] steps) => [.. steps.Select((step, i) => (float)(1 / (step * Scale[i >> 3] * Scale[i & 7] * 8)))];

    public static void Transform(float[] block)
    {
        for (var row = 0; row < 8; row++)
            Line(block, 8 * row, 1);
        for (var column = 0; column < 8; column++)
            Line(block, column, 8);
    }

    private static void Line(float[] d, int at, int step)
    {
        ref float d0 = ref d[at], d1 = ref d[at + step], d2 = ref d[at + (2 * step)], d3 = ref d[at + (3 * step)];
        ref float d4 = ref d[at + (4 * step)], d5 = ref d[at + (5 * step)], d6 = ref d[at + (6 * step)], d7 = ref d[at + (7 * step)];
        var (s0, s1, s2, s3) = (d0 + d7, d1 + d6, d2 + d5, d3 + d4);
        var (t0, t1, t2, t3) = (d0 - d7, d1 - d6, d2 - d5, d3 - d4);
        // Even waves.
        var (a, b, c, e) = (s0 + s3, s1 + s2, s1 - s2, s0 - s3);
        var z1 = (c + e) * 0.707106781f;
        (d0, d4, d2, d6) = (a + b, a - b, e + z1, e - z1);
        // Odd waves.
        var (f, g, h) = (t3 + t2, t2 + t1, t1 + t0);
        var z5 = (f - h) * 0.382683433f;
        var (z2, z3, z4) = ((0.541196100f * f) + z5, g * 0.707106781f, (1.306562965f * h) + z5);
        var (p, q) = (t0 + z3, t0 - z3);
        (d5, d3, d1, d7) = (q + z2, q - z2, p + z4, p - z4);
    }
}
