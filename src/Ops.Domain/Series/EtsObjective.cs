using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>
/// The loss of one model over one series as a function of free variables: angles for the bounded smoothing parameters
/// (value = low + (high − low)·sin²), then the initial states as multiples of their scales. The last seasonal state follows from
/// the others, which sum to 0 or to the period.
/// </summary>
internal sealed class EtsObjective : ISmoothFunction
{
    private const double Low = 1e-4;
    private const double High = 0.9999;
    private const double LowDamping = 0.8;
    private const double HighDamping = 0.98;

    private readonly EtsSpecification _specification;
    private readonly EtsKernel _kernel;
    private readonly EtsTape _tape;
    private readonly AdmissibleRegion? _region;
    private readonly double _seasonalTotal;
    private readonly int _smoothingCount;

    public EtsObjective(EtsSpecification specification, EtsTape tape, bool requireStability)
    {
        _specification = specification;
        _kernel = EtsKernel.Of(specification);
        _tape = tape;
        _smoothingCount = specification.SmoothingParameters;
        int period = tape.InitialSeasonal.Length;
        _region = requireStability ? new AdmissibleRegion(specification, period) : null;
        _seasonalTotal = specification.Season == ComponentForm.Multiplicative ? period : 0;
        Dimensions = (int)specification.FreeParameters(period) - 1;
    }

    public int Dimensions { get; }

    public int SmoothingCount => _smoothingCount;

    public int Evaluations { get; private set; }

    public EtsSmoothing Smoothing { get; private set; }

    public double LevelScale { get; set; } = 1;

    public double GrowthScale { get; set; } = 1;

    public double SeasonScale { get; set; } = 1;

    public double Value(ReadOnlySpan<double> x)
    {
        Evaluations++;
        Unpack(x);
        return _region is not null && !_region.Contains(Smoothing)
            ? double.PositiveInfinity
            : Finite(_kernel.Forward(_tape, Smoothing, strict: true));
    }

    /// <summary>The loss from the states on the tape with smoothing parameters as fractions of their ranges.</summary>
    public double Value(double alpha, double beta, double phi, double gamma)
    {
        Evaluations++;
        Smoothing = Bounded(alpha, beta, phi, gamma);
        return _region is not null && !_region.Contains(Smoothing)
            ? double.PositiveInfinity
            : Finite(_kernel.Forward(_tape, Smoothing, strict: true));
    }

    public void Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        var slope = _kernel.Backward(_tape, Smoothing);
        var (alpha, beta, gamma, _) = Smoothing;
        int at = 0;
        // β = α·β*, γ = (1 − α)·γ*: alpha moves them too.
        gradient[at] = (slope.Alpha + (slope.Beta * beta / alpha) - (slope.Gamma * gamma / (1 - alpha))) * Turn(x[at], Low, High);
        at++;
        if (_specification.HasTrend)
        {
            gradient[at] = slope.Beta * alpha * Turn(x[at], Low, High);
            at++;
        }
        if (_specification.IsDamped)
        {
            gradient[at] = slope.Phi * Turn(x[at], LowDamping, HighDamping);
            at++;
        }
        if (_specification.HasSeason)
        {
            gradient[at] = slope.Gamma * (1 - alpha) * Turn(x[at], Low, High);
            at++;
        }
        gradient[at++] = _tape.LevelAdjoint * LevelScale;
        if (_specification.HasTrend)
            gradient[at++] = _tape.GrowthAdjoint * GrowthScale;
        if (!_specification.HasSeason)
            return;
        double last = _tape.SeasonalAdjoint[^1];
        for (int i = 0; i < _tape.SeasonalAdjoint.Length - 1; i++)
            gradient[at++] = (_tape.SeasonalAdjoint[i] - last) * SeasonScale;
    }

    /// <summary>The point for fractions of the smoothing ranges and the initial states on the tape.</summary>
    public void Pack(double alpha, double beta, double phi, double gamma, Span<double> x)
    {
        int at = 0;
        x[at++] = Angle(alpha);
        if (_specification.HasTrend)
            x[at++] = Angle(beta);
        if (_specification.IsDamped)
            x[at++] = Angle(phi);
        if (_specification.HasSeason)
            x[at++] = Angle(gamma);
        x[at++] = _tape.InitialLevel / LevelScale;
        if (_specification.HasTrend)
            x[at++] = _tape.InitialGrowth / GrowthScale;
        for (int i = 0; i < _tape.InitialSeasonal.Length - 1 && _specification.HasSeason; i++)
            x[at++] = _tape.InitialSeasonal[i] / SeasonScale;
    }

    private void Unpack(ReadOnlySpan<double> x)
    {
        int at = 0;
        double alpha = Fraction(x[at++]);
        double beta = _specification.HasTrend ? Fraction(x[at++]) : 0;
        double phi = _specification.IsDamped ? Fraction(x[at++]) : 0;
        double gamma = _specification.HasSeason ? Fraction(x[at++]) : 0;
        Smoothing = Bounded(alpha, beta, phi, gamma);
        _tape.InitialLevel = x[at++] * LevelScale;
        _tape.InitialGrowth = _specification.HasTrend ? x[at++] * GrowthScale : 0;
        if (!_specification.HasSeason)
            return;
        double rest = _seasonalTotal;
        for (int i = 0; i < _tape.InitialSeasonal.Length - 1; i++)
        {
            double season = x[at++] * SeasonScale;
            _tape.InitialSeasonal[i] = season;
            rest -= season;
        }
        _tape.InitialSeasonal[^1] = rest;
    }

    private EtsSmoothing Bounded(double alpha, double beta, double phi, double gamma)
    {
        double a = Low + ((High - Low) * alpha);
        return new EtsSmoothing(
            a,
            _specification.HasTrend ? a * (Low + ((High - Low) * beta)) : 0,
            _specification.HasSeason ? (1 - a) * (Low + ((High - Low) * gamma)) : 0,
            _specification.IsDamped ? LowDamping + ((HighDamping - LowDamping) * phi) : 1
        );
    }

    private static double Finite(double loss) => double.IsNaN(loss) ? double.PositiveInfinity : loss;

    private static double Fraction(double angle)
    {
        double sine = Math.Sin(angle);
        return sine * sine;
    }

    private static double Angle(double fraction) => Math.Asin(Math.Sqrt(fraction));

    private static double Turn(double angle, double low, double high) => (high - low) * Math.Sin(2 * angle);
}
