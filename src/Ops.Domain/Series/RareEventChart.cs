using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>A chart of what lies between rare events: cases (g) or time (t). A point above the upper limit is good news: events have become rarer.</summary>
/// <remarks>Benneyan 2001 (g); Nelson 1994 (t). Makes no claim of equality.</remarks>
public sealed class RareEventChart : IExplainable
{
    // A probability of F(k) that misses α by rounding counts as reached.
    private const double Slack = 1e-12;
    private const double Power = 3.6;

    private RareEventChart() { }

    /// <summary>How the limits were found.</summary>
    public RareEventMethod Method { get; private init; }

    /// <summary>The plotted points.</summary>
    public ImmutableArray<double> Points { get; private init; }

    /// <summary>The mean of the points that gave the limits.</summary>
    public double Mean { get; private init; }

    /// <summary>The centre line: the mean (cases), the median (times by probability), or the mean of the transformed times raised back.</summary>
    public double Center { get; private init; }

    /// <summary>The lower limit, at least 0.</summary>
    public double Lower { get; private init; }

    /// <summary>The upper limit.</summary>
    public double Upper { get; private init; }

    /// <summary>The points strictly above the upper limit, ascending.</summary>
    public ImmutableArray<int> Above { get; private init; }

    /// <summary>The points strictly below the lower limit, ascending.</summary>
    public ImmutableArray<int> Below { get; private init; }

    /// <summary>Cases between events (g chart).</summary>
    /// <param name="cases">Cases between one event and the next: whole numbers of at least 0; at least 2 of them.</param>
    /// <param name="method">Normal or probability.</param>
    /// <param name="options">Baseline and false alarm rate; null for the defaults.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no point. <see cref="FaultCode.InvalidArgument"/>: NaN, infinite, negative or fractional, a method for
    /// times, an option out of range. <see cref="FaultCode.InsufficientData"/>: fewer than 2 points for the limits.
    /// <see cref="FaultCode.ZeroDenominator"/>: their mean is 0.
    /// </exception>
    public static RareEventChart Cases(
        ReadOnlySpan<double> cases,
        RareEventMethod method = RareEventMethod.Probability,
        RareEventOptions? options = null
    )
    {
        options ??= new RareEventOptions();
        Check(cases, nameof(cases), method, RareEventMethod.Transform, options);
        for (int i = 0; i < cases.Length; i++)
        {
            if (cases[i] != Math.Floor(cases[i]))
                throw Faults.Invalid(Guard.At(nameof(cases), i), Figures.Format($"{cases[i]} cases"), "give whole numbers");
        }
        double mean = BaselineMean(cases, nameof(cases), options);
        if (method == RareEventMethod.Normal)
        {
            var limits = ControlLimits.Three(mean, Math.Sqrt(mean * (mean + 1)), 0);
            return Result(cases, method, mean, (mean, limits.Lower, limits.Upper), Outside(cases, limits.Lower, limits.Upper));
        }
        double lower = Geometric(options.Alpha / 2, mean);
        double upper = Geometric(1 - (options.Alpha / 2), mean);
        return Result(cases, method, mean, (mean, lower, upper), Outside(cases, lower, upper));
    }

    /// <summary>Time between events (t chart).</summary>
    /// <param name="times">The times between one event and the next, at least 0; at least 2 of them.</param>
    /// <param name="method">Transform or probability.</param>
    /// <param name="options">Baseline and false alarm rate; null for the defaults.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no point. <see cref="FaultCode.InvalidArgument"/>: NaN, infinite or negative, a method for cases, an
    /// option out of range. <see cref="FaultCode.InsufficientData"/>: fewer than 2 points for the limits.
    /// <see cref="FaultCode.ZeroDenominator"/>: their mean is 0.
    /// </exception>
    public static RareEventChart Times(
        ReadOnlySpan<double> times,
        RareEventMethod method = RareEventMethod.Transform,
        RareEventOptions? options = null
    )
    {
        options ??= new RareEventOptions();
        Check(times, nameof(times), method, RareEventMethod.Normal, options);
        double mean = BaselineMean(times, nameof(times), options);
        if (method == RareEventMethod.Probability)
        {
            double half = options.Alpha / 2;
            double least = -mean * Elementary.Log1p(-half);
            double most = -mean * Math.Log(half);
            return Result(times, method, mean, (mean * Math.Log(2), least, most), Outside(times, least, most));
        }
        var roots = new double[times.Length];
        for (int i = 0; i < roots.Length; i++)
            roots[i] = Math.Pow(times[i], 1 / Power);
        var limits = MovingRanges.Of(roots.AsSpan(0, options.Baseline ?? times.Length), null).Limits(ChartConstants.Of(2));
        double lower = Math.Max(0, limits.Lower);
        return Result(
            times,
            method,
            mean,
            (Math.Pow(limits.Center, Power), Math.Pow(lower, Power), Math.Pow(limits.Upper, Power)),
            Outside(roots, lower, limits.Upper)
        );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Between rare events, mean", "稀有事件间隔均值"),
            Mean,
            Phrase.Of($"{Points.Length} points, {Method}", $"{Points.Length} 个点，{Method}"),
            new Phrase("Benneyan 2001; Nelson 1994", "Benneyan 2001；Nelson 1994"),
            Explanation.Of(new Phrase("Centre line", "中心线"), Center),
            Explanation.Of(new Phrase("Lower control limit", "下控制限"), Lower),
            Explanation.Of(new Phrase("Upper control limit", "上控制限"), Upper),
            Explanation.Of(new Phrase("Points above: events have become rarer", "上方点数：事件变少"), $"{Above.Length}"),
            Explanation.Of(new Phrase("Points below: events have become more frequent", "下方点数：事件变多"), $"{Below.Length}")
        );

    private static void Check(
        ReadOnlySpan<double> points,
        string place,
        RareEventMethod method,
        RareEventMethod foreign,
        RareEventOptions options
    )
    {
        Guard.NotEmpty(points, place);
        CountSeries.NotNegative(points, place);
        if (Guard.Defined(method, nameof(method)) == foreign)
            throw Faults.Invalid(nameof(method), Figures.Format($"{method} limits of {place}"), "choose a method of this chart");
        Guard.OpenProbability(options.Alpha, "alpha");
    }

    private static double BaselineMean(ReadOnlySpan<double> points, string place, RareEventOptions options)
    {
        int length = options.Baseline ?? points.Length;
        Guard.InRange(length, int.MinValue, points.Length, "baseline");
        Guard.AtLeast(length, 2, options.Baseline is null ? place : "baseline");
        double mean = CountSeries.Sum(points[..length]) / length;
        return mean > 0 ? mean : throw Faults.ZeroDenominator(place, "the mean is 0", "give at least one point above 0");
    }

    /// <summary>The smallest k with 1 − (m/(1 + m))^(k+1) ≥ p.</summary>
    private static double Geometric(double probability, double mean)
    {
        double log = -Elementary.Log1p(1 / mean);
        double k = Math.Max(0, Math.Floor(Elementary.Log1p(-probability) / log) - 2);
        while (-Elementary.Expm1((k + 1) * log) < probability - Slack)
            k++;
        return k;
    }

    private static (ImmutableArray<int> Above, ImmutableArray<int> Below) Outside(ReadOnlySpan<double> points, double lower, double upper)
    {
        var above = ImmutableArray.CreateBuilder<int>();
        var below = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < points.Length; i++)
        {
            if (points[i] > upper)
                above.Add(i);
            else if (points[i] < lower)
                below.Add(i);
        }
        return (above.DrainToImmutable(), below.DrainToImmutable());
    }

    private static RareEventChart Result(
        ReadOnlySpan<double> points,
        RareEventMethod method,
        double mean,
        (double Center, double Lower, double Upper) limits,
        (ImmutableArray<int> Above, ImmutableArray<int> Below) signals
    ) =>
        new()
        {
            Method = method,
            Points = [.. points],
            Mean = mean,
            Center = limits.Center,
            Lower = limits.Lower,
            Upper = limits.Upper,
            Above = signals.Above,
            Below = signals.Below,
        };
}
