namespace Ops.Domain.Series;

/// <summary>The four smoothing parameters; beta and gamma not starred, phi 1 when the trend is not damped.</summary>
internal readonly record struct EtsSmoothing(double Alpha, double Beta, double Gamma, double Phi);

/// <summary>Derivatives of the loss by the smoothing parameters.</summary>
internal struct EtsGradient
{
    public double Alpha;
    public double Beta;
    public double Gamma;
    public double Phi;
}

/// <summary>
/// The recursion of one model over one series, and the chain rule backwards through it. Loss = n·ln Σr² + 2Σ ln ŷ (the second
/// sum for a multiplicative error only) = −2 times the log-likelihood without its constants.
/// </summary>
internal abstract class EtsKernel
{
    /// <summary>Runs over the whole series from the initial states on the tape and leaves the final states there.</summary>
    /// <param name="tape">The series, its initial states and the room for what the run leaves.</param>
    /// <param name="smoothing">The smoothing parameters.</param>
    /// <param name="strict">Stop where a state or an expected value loses the sign that its form needs.</param>
    /// <returns>The loss; positive infinity when a strict run stopped; NaN or −infinity are possible when it is not strict.</returns>
    public abstract double Forward(EtsTape tape, in EtsSmoothing smoothing, bool strict);

    /// <summary>The loss's derivatives by smoothing parameters and, on the tape, by initial states; follows a forward run.</summary>
    public abstract EtsGradient Backward(EtsTape tape, in EtsSmoothing smoothing);

    /// <summary>The kernel of a model.</summary>
    public static EtsKernel Of(EtsSpecification specification) =>
        specification.Error == ComponentForm.Additive ? Of<AdditiveError>(specification) : Of<MultiplicativeError>(specification);

    private static EtsKernel Of<TError>(EtsSpecification specification)
        where TError : struct, IEtsError =>
        specification.Trend switch
        {
            ComponentForm.None => Of<TError, NoTrend>(specification),
            ComponentForm.Additive => Of<TError, AdditiveTrend>(specification),
            _ => Of<TError, MultiplicativeTrend>(specification),
        };

    private static EtsKernel Of<TError, TTrend>(EtsSpecification specification)
        where TError : struct, IEtsError
        where TTrend : struct, IEtsTrend =>
        specification.Season switch
        {
            ComponentForm.None => EtsKernel<TError, TTrend, NoSeason>.Instance,
            ComponentForm.Additive => EtsKernel<TError, TTrend, AdditiveSeason>.Instance,
            _ => EtsKernel<TError, TTrend, MultiplicativeSeason>.Instance,
        };
}

/// <summary>The kernel compiled for one combination of forms.</summary>
internal sealed class EtsKernel<TError, TTrend, TSeason> : EtsKernel
    where TError : struct, IEtsError
    where TTrend : struct, IEtsTrend
    where TSeason : struct, IEtsSeason
{
    public static readonly EtsKernel Instance = new EtsKernel<TError, TTrend, TSeason>();

    // The product of fitted values is folded into its logarithm when it leaves this range: one logarithm for many values.
    private const double Large = 1e100;
    private const double Small = 1e-100;

    public override double Forward(EtsTape tape, in EtsSmoothing smoothing, bool strict)
    {
        var (alpha, beta, gamma, phi) = smoothing;
        double level = tape.InitialLevel;
        double growth = tape.InitialGrowth;
        var values = tape.Values.AsSpan();
        var levels = tape.Levels.AsSpan(0, values.Length);
        var growths = tape.Growths.AsSpan(0, values.Length);
        var seasons = tape.Seasons.AsSpan(0, values.Length);
        var errors = tape.Errors.AsSpan(0, values.Length);
        var expecteds = tape.Fitted.AsSpan(0, values.Length);
        var slots = tape.Slots.AsSpan();
        tape.InitialSeasonal.CopyTo(slots);
        double squares = 0;
        double product = 1;
        double logarithms = 0;
        int slot = 0;
        for (int t = 0; t < values.Length; t++)
        {
            double season = TSeason.Exists ? slots[slot] : 0;
            double damped = TTrend.Damp(growth, phi);
            double ahead = TTrend.Ahead(level, damped);
            double expected = TSeason.Join(ahead, season);
            if (strict && !(TTrend.IsValid(level, growth) && TSeason.IsValid(ahead, season) && (!TError.IsRelative || expected > 0)))
                return double.PositiveInfinity;
            double error = values[t] - expected;
            double residual = TError.Residual(error, expected);
            squares += residual * residual;
            if (TError.IsRelative)
            {
                product *= Math.Abs(expected);
                if (product is > Large or < Small)
                {
                    logarithms += Math.Log(product);
                    product = 1;
                }
            }
            levels[t] = level;
            growths[t] = growth;
            seasons[t] = season;
            errors[t] = error;
            expecteds[t] = expected;
            double shock = TSeason.LevelShock(error, season);
            growth = TTrend.Next(damped, beta * shock, level);
            level = ahead + (alpha * shock);
            if (TSeason.Exists)
            {
                slots[slot] = season + (gamma * TSeason.SeasonShock(error, ahead));
                if (++slot == slots.Length)
                    slot = 0;
            }
        }
        tape.Level = level;
        tape.Growth = growth;
        tape.Squares = squares;
        tape.Logarithms = TError.IsRelative ? logarithms + Math.Log(product) : 0;
        return (values.Length * Math.Log(squares)) + (2 * tape.Logarithms);
    }

    public override EtsGradient Backward(EtsTape tape, in EtsSmoothing smoothing)
    {
        var (alpha, beta, gamma, phi) = smoothing;
        int n = tape.Values.Length;
        var levels = tape.Levels.AsSpan(0, n);
        var growths = tape.Growths.AsSpan(0, n);
        var seasons = tape.Seasons.AsSpan(0, n);
        var errors = tape.Errors.AsSpan(0, n);
        var expecteds = tape.Fitted.AsSpan(0, n);
        var adjoints = tape.SeasonalAdjoint.AsSpan();
        adjoints.Clear();
        var gradient = default(EtsGradient);
        double scale = 2 * n / tape.Squares;
        double levelAdjoint = 0;
        double growthAdjoint = 0;
        int slot = TSeason.Exists ? n % adjoints.Length : 0;
        for (int t = n - 1; t >= 0; t--)
        {
            if (TSeason.Exists)
                slot = slot == 0 ? adjoints.Length - 1 : slot - 1;
            double level = levels[t];
            double error = errors[t];
            double season = seasons[t];
            double damped = TTrend.Damp(growths[t], phi);
            double ahead = TTrend.Ahead(level, damped);
            double shock = TSeason.LevelShock(error, season);
            double seasonAdjoint = TSeason.Exists ? adjoints[slot] : 0;
            gradient.Alpha += levelAdjoint * shock;
            if (TSeason.Exists)
                gradient.Gamma += seasonAdjoint * TSeason.SeasonShock(error, ahead);
            double shockAdjoint = (alpha * levelAdjoint) + TTrend.ShockAdjoint(growthAdjoint, beta, level);
            TSeason.Back(
                new SeasonStep(ahead, season, error),
                shockAdjoint,
                gamma * seasonAdjoint,
                TError.Direct(error, expecteds[t], scale),
                ref levelAdjoint,
                ref seasonAdjoint
            );
            if (TSeason.Exists)
                adjoints[slot] = seasonAdjoint;
            levelAdjoint = TTrend.Back(
                new EtsStep(level, growths[t], damped, shock, beta, phi),
                levelAdjoint,
                ref growthAdjoint,
                ref gradient
            );
        }
        tape.LevelAdjoint = levelAdjoint;
        tape.GrowthAdjoint = growthAdjoint;
        return gradient;
    }
}
