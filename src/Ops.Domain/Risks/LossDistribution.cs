using System.Runtime.InteropServices;
using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>The distribution of a year's loss on a grid, computed and not simulated (年度总损失的精确分布).</summary>
/// <remarks>
/// For each risk the sum of N losses (collective risk model), for a portfolio the sum of independent risks. By Panjer's recursion for a
/// single short risk and by fast Fourier transform otherwise (Klugman, Panjer and Willmot, Loss Models). Holds lists and makes no
/// claim of value equality.
/// </remarks>
public sealed class LossDistribution : IExplainable
{
    /// <summary>Mass beyond the grid that changes no figure.</summary>
    private const double Whole = 1e-9;

    /// <summary>A level that lies by rounding alone above a step counts as that step.</summary>
    private const double LevelSlack = 1e-12;
    private const double PointSlack = 1e-9;

    private readonly double[] _probabilities;
    private readonly double[] _cumulative;
    private readonly double?[] _means;

    private LossDistribution(string[] ids, GridLaw[] laws, double?[] means, double step, double[] probabilities, double tilt)
    {
        Ids = [.. ids];
        Laws = laws;
        _means = means;
        Mean = means.Aggregate((double?)0, (sum, mean) => sum + mean);
        Step = step;
        GridTilt = tilt;
        _probabilities = probabilities;
        _cumulative = new double[probabilities.Length];
        var sum = default(CompensatedSum);
        for (int k = 0; k < probabilities.Length; k++)
        {
            sum.Add(probabilities[k]);
            _cumulative[k] = Math.Min(1, sum.Value);
        }
    }

    /// <summary>The ids of the risks, in the order given.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>The distance of two points of the grid.</summary>
    public double Step { get; }

    /// <summary>The probability of each point, from 0 up.</summary>
    public ImmutableArray<double> Probabilities => ImmutableCollectionsMarshal.AsImmutableArray(_probabilities);

    /// <summary>What lies beyond the grid: about 0 unless the grid was chosen.</summary>
    public double Beyond => 1 - _cumulative[^1];

    /// <summary>The expected loss, Σ E[N] E[X], from the risks and not from the grid; null when it is infinite.</summary>
    public double? Mean { get; }

    /// <summary>The variance, Σ E[N] Var X + Var N E[X]²; null when it is infinite.</summary>
    public double? Variance { get; private init; }

    /// <summary>The probability that nothing is lost.</summary>
    public double ProbabilityZero => _probabilities[0];

    internal GridLaw[] Laws { get; }

    internal double GridTilt { get; }

    internal int Points => _probabilities.Length;

    /// <summary>True when what lies beyond the grid changes no figure.</summary>
    internal bool IsWhole => Beyond <= Whole;

    /// <summary>The distribution of one risk's loss.</summary>
    /// <param name="frequency">The events of a year: Poisson, negative binomial or binomial.</param>
    /// <param name="severity">The loss of one event on a grid.</param>
    /// <returns>The distribution, on a grid beyond which less than 10⁻²¹ lies.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: another kind of frequency, null, more than 2²² points.</exception>
    public static LossDistribution Of(IDiscreteDistribution frequency, GridSeverity severity)
    {
        FrequencyLaw.Checked(frequency, nameof(frequency));
        Guard.NotNull(severity, nameof(severity));
        return Of([new GridRisk("risk", frequency, severity)]);
    }

    /// <summary>The distribution of the loss of independent risks, whose severities stand on one grid.</summary>
    /// <param name="risks">The risks; at least one, each id once, all with the same step.</param>
    /// <returns>The distribution, on a grid beyond which less than 10⁻²¹ lies.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no risk. <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.InvalidArgument"/>: two steps,
    /// null, more than 2²² points.
    /// </exception>
    public static LossDistribution Of(ReadOnlySpan<GridRisk> risks)
    {
        Guard.NotEmpty(risks, nameof(risks));
        string[] ids = new string[risks.Length];
        var laws = new GridLaw[risks.Length];
        double?[] means = new double?[risks.Length];
        double? variance = 0;
        for (int i = 0; i < risks.Length; i++)
        {
            var risk = Guard.NotNull(risks[i], Guard.At(nameof(risks), i));
            if (risk.Severity.Step != risks[0].Severity.Step)
                throw Faults.Invalid(
                    Guard.At(nameof(risks), i),
                    "its step is another than the first risk's",
                    "put all severities on one grid"
                );
            ids[i] = risk.Id;
            laws[i] = new GridLaw(risk.Frequency, [.. risk.Severity.Probabilities]);
            means[i] = risk.Frequency.Mean * risk.Severity.Mean;
            variance += FrequencyLaw.CompoundVariance(risk.Frequency, risk.Severity.Mean, risk.Severity.Variance);
        }
        RiskIds.Unique(ids);
        double[] probabilities = CompoundGrid.Whole(laws, CompoundGrid.Points(laws));
        return new LossDistribution(ids, laws, means, risks[0].Severity.Step, probabilities, 0) { Variance = variance };
    }

    /// <summary>The distribution of the loss of independent risks on a grid of one's choice: severities rounded to the nearest point.</summary>
    /// <param name="risks">The risks; at least one, each id once.</param>
    /// <param name="grid">
    /// The grid; <see cref="LossGrid.Covering"/> chooses one. Its points are raised to the next power of 2, which the transform needs: what is
    /// more reaches further.
    /// </param>
    /// <returns>The distribution; <see cref="Beyond"/> says how much lies beyond the grid.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no risk. <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.InvalidArgument"/>: null.
    /// </exception>
    public static LossDistribution Of(ReadOnlySpan<CollectiveRisk> risks, LossGrid grid)
    {
        Guard.NotEmpty(risks, nameof(risks));
        Guard.NotNull(grid, nameof(grid));
        string[] ids = RiskIds.Of(risks);
        int points = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)grid.Points);
        var laws = new GridLaw[risks.Length];
        double?[] means = new double?[risks.Length];
        double? variance = 0;
        for (int i = 0; i < risks.Length; i++)
        {
            laws[i] = new GridLaw(risks[i].Frequency, Discretization.Rounded(risks[i].Severity, grid.Step, points));
            means[i] = risks[i].ExpectedLoss;
            variance += risks[i].Variance;
        }
        return new LossDistribution(ids, laws, means, grid.Step, CompoundGrid.Part(laws, points), CompoundGrid.TiltOf(points))
        {
            Variance = variance,
        };
    }

    /// <summary>P(S ≤ loss): a step function.</summary>
    /// <param name="loss">Any finite number, in the unit of the losses; within 10⁻⁹ steps of a grid point it is that point.</param>
    /// <returns>A probability in [0, 1].</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinite.</exception>
    public double Cdf(double loss)
    {
        double place = Math.Floor((Guard.Finite(loss, nameof(loss)) / Step) + PointSlack);
        return place < 0 ? 0 : _cumulative[(int)Math.Min(place, _cumulative.Length - 1)];
    }

    /// <summary>The value at risk and the tail value at risk at a level.</summary>
    /// <remarks>TVaR(a) = (E[S; S &gt; q] + q (F(q) − a)) / (1 − a), q = VaR(a) the least point with F at least a (C. Acerbi and D. Tasche 2002).</remarks>
    /// <param name="level">The level a, strictly between 0 and 1.</param>
    /// <returns>The two measures; null where the grid does not reach so far, or where the mean is infinite.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a level outside (0, 1).</exception>
    public ExactTail Tail(double level)
    {
        int at = Place(level);
        if (at < 0)
            return new ExactTail { Level = level };
        double? excess = Excess(_probabilities, at, Mean);
        double q = at * Step;
        return new ExactTail
        {
            Level = level,
            ValueAtRisk = q,
            Cdf = _cumulative[at],
            TailValueAtRisk = (excess + (q * (_cumulative[at] - level))) / (1 - level),
        };
    }

    /// <summary>What each risk adds to the tail value at risk; the contributions add up to it (D. Tasche 1999, Euler allocation).</summary>
    /// <param name="level">The level, strictly between 0 and 1.</param>
    /// <returns>One share per risk, in the order given; empty where the tail value at risk is undefined.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a level outside (0, 1).</exception>
    public ImmutableArray<TailShare> Contributions(double level)
    {
        int at = Place(level);
        if (at < 0 || Tail(level).TailValueAtRisk is not { } total)
            return [];
        double atom = _probabilities[at];
        double part = atom == 0 ? 0 : (_cumulative[at] - level) / atom;
        var shares = ImmutableArray.CreateBuilder<TailShare>(Laws.Length);
        var joint = new TailAllocation(Laws, Points, GridTilt);
        for (int i = 0; i < Laws.Length; i++)
        {
            double[] losses = joint.LossAt(i);
            double above = Excess(losses, at, _means[i], weighted: false) ?? 0;
            double contribution = (above + (part * losses[at] * Step)) / (1 - level);
            shares.Add(new TailShare(Ids[i], contribution, total == 0 ? null : contribution / total));
        }
        return shares.MoveToImmutable();
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Expected annual loss", "年度预期损失"),
            Mean,
            Phrase.Of(
                $"Σ E[N] · E[X] over {Ids.Length} risks, grid of {Points} points, step {Step}",
                $"{Ids.Length} 项风险的 Σ E[N] · E[X]，网格 {Points} 点，步长 {Step}"
            ),
            new Phrase("Klugman, Panjer and Willmot, Loss Models", "Klugman、Panjer 与 Willmot《损失模型》"),
            Explanation.Of(new Phrase("Variance", "方差"), Variance, Phrase.Of($"Σ E[N] · Var X + Var N · E[X]²")),
            Explanation.Of(new Phrase("Probability of no loss", "无损失的概率"), ProbabilityZero),
            Explanation.Of(new Phrase("Probability beyond the grid", "网格以外的概率"), Beyond)
        );

    /// <summary>√n times the standard error of a simulated tail value at risk, √((Var[S | S &gt; q] + a (TVaR − q)²) / (1 − a)); null where it is infinite.</summary>
    internal double? TailError(double level)
    {
        var tail = Tail(level);
        if (Variance is null || tail.TailValueAtRisk is not { } mean || tail.ValueAtRisk is not { } edge)
            return null;
        int at = Place(level);
        double mass = 0;
        double first = 0;
        double second = 0;
        for (int k = _probabilities.Length - 1; k > at; k--)
        {
            double loss = k * Step;
            mass += _probabilities[k];
            first += loss * _probabilities[k];
            second += loss * loss * _probabilities[k];
        }
        double spread = mass == 0 ? 0 : (second / mass) - (first / mass * (first / mass));
        return Math.Sqrt((Math.Max(0, spread) + (level * (mean - edge) * (mean - edge))) / (1 - level));
    }

    /// <summary>The least point with F at least the level; −1 where the grid ends before.</summary>
    private int Place(double level)
    {
        Guard.OpenProbability(level, nameof(level));
        int at = Array.BinarySearch(_cumulative, level - LevelSlack);
        if (at < 0)
            at = ~at;
        while (at > 0 && _cumulative[at - 1] >= level - LevelSlack)
            at--;
        return at < _cumulative.Length ? at : -1;
    }

    /// <summary>E[…; S above the point]: summed from the far end, or the mean less what is below when the grid cuts the tail off.</summary>
    private double? Excess(double[] values, int at, double? mean, bool weighted = true)
    {
        var sum = default(CompensatedSum);
        if (IsWhole)
        {
            for (int k = values.Length - 1; k > at; k--)
                sum.Add(weighted ? k * values[k] : values[k]);
            return sum.Value * Step;
        }
        for (int k = 0; k <= at; k++)
            sum.Add(weighted ? k * values[k] : values[k]);
        return mean - (sum.Value * Step);
    }
}
