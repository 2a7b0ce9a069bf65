namespace Campaigns.Content.Observances;

/// <summary>
/// Where moon and sun stand, good to about a minute between 1890 and 2110: the new moon by the periodic terms of Meeus,
/// Astronomical Algorithms, chapter 49; the sun by the larger terms of VSOP87 (chapter 32, appendix III);
/// ΔT by the polynomials of Espenak and Meeus.
/// </summary>
internal static class Sky
{
    private const double MeanMonth = 29.530588861, FirstNewMoonOf2000 = 2451550.09766, Epoch = 2451545.0;

    /// <summary>Amplitude in days, power of the eccentricity, and the multiples of M, M′, F and Ω.</summary>
    private static readonly (double Days, int E, int M, int Moon, int F, int Node)[] Terms =
    [
        (-0.40720, 0, 0, 1, 0, 0), (0.17241, 1, 1, 0, 0, 0), (0.01608, 0, 0, 2, 0, 0), (0.01039, 0, 0, 0, 2, 0), (0.00739, 1, -1, 1, 0, 0),
        (-0.00514, 1, 1, 1, 0, 0), (0.00208, 2, 2, 0, 0, 0), (-0.00111, 0, 0, 1, -2, 0), (-0.00057, 0, 0, 1, 2, 0), (0.00056, 1, 1, 2, 0, 0),
        (-0.00042, 0, 0, 3, 0, 0), (0.00042, 1, 1, 0, 2, 0), (0.00038, 1, 1, 0, -2, 0), (-0.00024, 1, -1, 2, 0, 0), (-0.00017, 0, 0, 0, 0, 1),
        (-0.00007, 0, 2, 1, 0, 0), (0.00004, 0, 0, 2, -2, 0), (0.00004, 0, 3, 0, 0, 0), (0.00003, 0, 1, 1, -2, 0), (0.00003, 0, 0, 2, 2, 0),
        (-0.00003, 0, 1, 1, 2, 0), (0.00003, 0, -1, 1, 2, 0), (-0.00002, 0, -1, 1, -2, 0), (-0.00002, 0, 1, 3, 0, 0), (0.00002, 0, 0, 4, 0, 0),
    ];

    /// <summary>The planets: millionths of a day, degrees at lunation 0, degrees a lunation.</summary>
    private static readonly (double Millionths, double Start, double Step)[] Planets =
    [
        (325, 299.77, 0.107408), (165, 251.88, 0.016321), (164, 251.83, 26.651886), (126, 349.42, 36.412478), (110, 84.66, 18.206239),
        (62, 141.74, 53.303771), (60, 207.14, 2.453732), (56, 154.84, 7.306860), (47, 34.52, 27.261239), (42, 207.19, 0.121824),
        (40, 291.34, 1.844379), (37, 161.72, 24.198154), (35, 239.56, 25.513099), (23, 331.55, 3.592518),
    ];

    /// <summary>The earth's longitude by VSOP87, the larger terms: hundred-millionths of a radian, phase, radians a millennium.</summary>
    private static readonly (double Size, double Phase, double Speed)[] Earth0 =
    [
        (175347046, 0, 0), (3341656, 4.6692568, 6283.07585), (34894, 4.6261, 12566.1517), (3497, 2.7441, 5753.3849), (3418, 2.8289, 3.5231),
        (3136, 3.6277, 77713.7715), (2676, 4.4181, 7860.4194), (2343, 6.1352, 3930.2097), (1324, 0.7425, 11506.7698), (1273, 2.0371, 529.691),
        (1199, 1.1096, 1577.3435), (990, 5.233, 5884.927), (902, 2.045, 26.298), (857, 3.508, 398.149), (780, 1.179, 5223.694),
        (753, 2.533, 5507.553), (505, 4.583, 18849.228), (492, 4.205, 775.523), (357, 2.92, 0.067), (317, 5.849, 11790.629),
        (284, 1.899, 796.298), (271, 0.315, 10977.079), (243, 0.345, 5486.778), (206, 4.806, 2544.314), (205, 1.869, 5573.143), (202, 2.458, 6069.777),
    ];

    private static readonly (double Size, double Phase, double Speed)[] Earth1 =
        [(628331966747, 0, 0), (206059, 2.678235, 6283.07585), (4303, 2.6351, 12566.1517), (425, 1.59, 3.523), (119, 5.796, 26.298), (109, 2.966, 1577.344)];

    private static readonly (double Size, double Phase, double Speed)[] Earth2 = [(52919, 0, 0), (8720, 1.0721, 6283.0758), (309, 0.867, 12566.152)];

    /// <summary>The lunation (0 is the first new moon of 2000) that is nearest to a Julian day.</summary>
    public static int LunationNear(double julianDay) => (int)Math.Round((julianDay - FirstNewMoonOf2000) / MeanMonth);

    /// <summary>The Julian day, in universal time, of the new moon that opens a lunation.</summary>
    public static double NewMoon(int lunation)
    {
        double k = lunation, t = k / 1236.85, t2 = t * t, t3 = t2 * t, t4 = t3 * t;
        var mean = FirstNewMoonOf2000 + MeanMonth * k + 0.00015437 * t2 - 0.00000015 * t3 + 0.00000000073 * t4;
        var e = 1 - 0.002516 * t - 0.0000074 * t2;
        var sun = 2.5534 + 29.1053567 * k - 0.0000014 * t2 - 0.00000011 * t3;
        var moon = 201.5643 + 385.81693528 * k + 0.0107582 * t2 + 0.00001238 * t3 - 0.000000058 * t4;
        var latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t2 - 0.00000227 * t3 + 0.000000011 * t4;
        var node = 124.7746 - 1.56375588 * k + 0.0020672 * t2 + 0.00000215 * t3;
        var shift = 0.0;
        foreach (var term in Terms)
            shift += term.Days * Math.Pow(e, term.E) * Sin(term.M * sun + term.Moon * moon + term.F * latitude + term.Node * node);
        foreach (var planet in Planets)
            shift += planet.Millionths * 1e-6 * Sin(planet.Start + planet.Step * k);
        return ToUniversal(mean + shift);
    }

    /// <summary>The apparent longitude of the sun, 0 to 360 degrees, at a Julian day in universal time.</summary>
    public static double SunLongitude(double julianDay)
    {
        var t = (julianDay + DeltaT(julianDay) / 86400 - Epoch) / 365250;
        var earth = Sum(t, Wave(Earth0, t), Wave(Earth1, t), Wave(Earth2, t)) * 1e-8 * 180 / Math.PI;
        var c = t * 10;
        double node = 125.04452 - 1934.136261 * c, sun = 280.4665 + 36000.7698 * c, moon = 218.3165 + 481267.8813 * c;
        var nutation = (-17.20 * Sin(node) - 1.32 * Sin(2 * sun) - 0.23 * Sin(2 * moon) + 0.21 * Sin(2 * node)) / 3600;
        var anomaly = 357.52911 + 35999.05029 * c;
        var distance = 1.00014 - 0.01671 * Cos(anomaly) - 0.00014 * Cos(2 * anomaly);
        var longitude = (earth + 180 + nutation - (20.4898 / distance + 0.09033) / 3600) % 360;
        return longitude < 0 ? longitude + 360 : longitude;
    }

    private static double Wave((double Size, double Phase, double Speed)[] terms, double t)
    {
        var sum = 0.0;
        foreach (var term in terms)
            sum += term.Size * Math.Cos(term.Phase + term.Speed * t);
        return sum;
    }

    private static double ToUniversal(double dynamicalDay) => dynamicalDay - DeltaT(dynamicalDay) / 86400;

    /// <summary>Seconds by which clocks of the sky are ahead of clocks of the turning earth.</summary>
    private static double DeltaT(double julianDay)
    {
        var year = 2000 + (julianDay - Epoch) / 365.25;
        return year switch
        {
            < 1900 => Sum(year - 1860, 7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624, 1 / 233174.0),
            < 1920 => Sum(year - 1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197),
            < 1941 => Sum(year - 1920, 21.20, 0.84493, -0.0761, 0.0020936),
            < 1961 => Sum(year - 1950, 29.07, 0.407, -1 / 233.0, 1 / 2547.0),
            < 1986 => Sum(year - 1975, 45.45, 1.067, -1 / 260.0, -1 / 718.0),
            < 2005 => Sum(year - 2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599),
            < 2050 => Sum(year - 2000, 62.92, 0.32217, 0.005589),
            _ => -20 + 32 * Math.Pow((year - 1820) / 100, 2) - 0.5628 * (2150 - year),
        };
    }

    private static double Sum(double x, params ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
            sum = sum * x + coefficients[i];
        return sum;
    }

    private static double Sin(double degrees) => Math.Sin(degrees % 360 * Math.PI / 180);

    private static double Cos(double degrees) => Math.Cos(degrees % 360 * Math.PI / 180);
}
