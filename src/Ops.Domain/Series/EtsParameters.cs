namespace Ops.Domain.Series;

/// <summary>Smoothing parameters of an exponential smoothing model, and the states from which it goes on.</summary>
/// <remarks>
/// Beta and gamma are the parameters of Hyndman et al. 2008, not the starred ones: β = α·β*, γ = (1 − α)·γ*. A part that the model
/// does not have is null, or empty. Equal when all parts are, seasonal states in order included.
/// </remarks>
public sealed record EtsParameters
{
    /// <summary>Creates the parameters; their ranges are checked against a model where they are used.</summary>
    /// <param name="alpha">Smoothing of the level.</param>
    /// <param name="level">Level before the next value.</param>
    /// <param name="beta">Smoothing of the growth.</param>
    /// <param name="growth">Growth before the next value: per period added, or a factor for a multiplicative trend.</param>
    /// <param name="phi">Damping of the growth.</param>
    /// <param name="gamma">Smoothing of the season.</param>
    /// <param name="seasonal">Seasonal states in time order: [0] applies to the next value; null or empty without a season.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a NaN or an infinity.</exception>
    public EtsParameters(
        double alpha,
        double level,
        double? beta = null,
        double? growth = null,
        double? phi = null,
        double? gamma = null,
        IReadOnlyList<double>? seasonal = null
    )
    {
        Alpha = Guard.Finite(alpha, nameof(alpha));
        Level = Guard.Finite(level, nameof(level));
        Beta = Finite(beta, nameof(beta));
        Growth = Finite(growth, nameof(growth));
        Phi = Finite(phi, nameof(phi));
        Gamma = Finite(gamma, nameof(gamma));
        Seasonal = seasonal is null ? [] : [.. seasonal];
        Guard.Finite(Seasonal.AsSpan(), nameof(seasonal));
    }

    /// <summary>Smoothing of the level, in (0, 1].</summary>
    public double Alpha { get; }

    /// <summary>Smoothing of the growth, at least 0; null without a trend.</summary>
    public double? Beta { get; }

    /// <summary>Smoothing of the season, at least 0; null without a season.</summary>
    public double? Gamma { get; }

    /// <summary>Damping of the growth, in (0, 1]; null when the trend is not damped.</summary>
    public double? Phi { get; }

    /// <summary>Level before the next value.</summary>
    public double Level { get; }

    /// <summary>Growth before the next value; null without a trend.</summary>
    public double? Growth { get; }

    /// <summary>Seasonal states in time order, [0] for the next value; empty without a season.</summary>
    public ImmutableArray<double> Seasonal { get; }

    /// <summary>Equal when all parts are.</summary>
    /// <param name="other">The other parameters.</param>
    /// <returns>True when both are the same.</returns>
    public bool Equals(EtsParameters? other) =>
        other is not null
        && Alpha.Equals(other.Alpha)
        && Beta.Equals(other.Beta)
        && Gamma.Equals(other.Gamma)
        && Phi.Equals(other.Phi)
        && Level.Equals(other.Level)
        && Growth.Equals(other.Growth)
        && Seasonal.AsSpan().SequenceEqual(other.Seasonal.AsSpan());

    /// <summary>A hash code that agrees with <see cref="Equals(EtsParameters)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Alpha, Beta, Gamma, Phi, Level, Growth, Seasonal.Length);

    /// <summary>The smoothing parameters that a model uses; what it does not have stays neutral.</summary>
    internal EtsSmoothing Smoothing(EtsSpecification specification) =>
        new(
            Alpha,
            specification.HasTrend ? Beta.GetValueOrDefault() : 0,
            Gamma.GetValueOrDefault(),
            specification.IsDamped ? Phi.GetValueOrDefault() : 1
        );

    /// <summary>Refuses parameters that a model cannot use.</summary>
    internal void Require(EtsSpecification specification, int period)
    {
        if (specification.HasSeason)
            Guard.SameLength(Seasonal.Length, "seasonal", period, "period");
        if (!(Alpha > 0 && Alpha <= 1))
            throw Faults.Invalid("alpha", Figures.Format($"{Alpha} is outside (0, 1]"), "give a smoothing parameter inside");
        if (specification.HasTrend)
        {
            Guard.NotNegative(Needed(Beta, "beta"), "beta");
            Needed(Growth, "growth");
        }
        if (specification.IsDamped && !(Needed(Phi, "phi") is > 0 and <= 1))
            throw Faults.Invalid("phi", Figures.Format($"{Phi.GetValueOrDefault()} is outside (0, 1]"), "give a damping inside");
        if (specification.HasSeason)
        {
            Guard.NotNegative(Needed(Gamma, "gamma"), "gamma");
            if (period < 2)
                throw Faults.Invalid("period", "a season of fewer than 2 periods", "give the number of periods of one cycle");
        }
    }

    private static double Needed(double? value, string place) =>
        value ?? throw Faults.Invalid(place, "the model has this part, but no value is given", "give it");

    private static double? Finite(double? value, string place) => value is { } number ? Guard.Finite(number, place) : null;
}
