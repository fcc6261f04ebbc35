namespace Ops.Domain.Risks;

/// <summary>A portfolio simulated and computed: each checks the other (模拟与精确结果对照).</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class ComparedLoss : IExplainable
{
    /// <summary>Steps of the grid by which rounding may move a figure.</summary>
    private const double Forgiven = 2;

    private ComparedLoss(LossDistribution exact, SimulatedLoss simulated, ImmutableArray<ComparedFigure> figures)
    {
        Exact = exact;
        Simulated = simulated;
        Figures = figures;
    }

    /// <summary>The computed distribution.</summary>
    public LossDistribution Exact { get; }

    /// <summary>The simulated years.</summary>
    public SimulatedLoss Simulated { get; }

    /// <summary>Mean, share of years without loss, and for each level VaR and TVaR.</summary>
    public ImmutableArray<ComparedFigure> Figures { get; }

    /// <summary>The largest distance of a figure in standard errors; null when none has any.</summary>
    public double? Worst => Figures.Max(figure => figure.StandardErrors is { } errors ? Math.Abs(errors) : (double?)null);

    /// <summary>Simulates and computes a portfolio.</summary>
    /// <param name="risks">The risks; at least one, each id once.</param>
    /// <param name="grid">The grid of the computation; <see cref="LossGrid.Covering"/> chooses one.</param>
    /// <param name="levels">The levels of VaR and TVaR, each strictly between 0 and 1; none for mean and share of zeros only.</param>
    /// <param name="options">Seed, years, threads; null for the defaults.</param>
    /// <param name="progress">Is told the share of the simulation that is done, rising to 1.</param>
    /// <param name="cancellation">Stops a long run.</param>
    /// <returns>Both, and their distance in standard errors.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no risk. <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.InvalidArgument"/>: null, a level
    /// outside (0, 1), an option out of its range.
    /// </exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static ComparedLoss Of(
        ReadOnlySpan<CollectiveRisk> risks,
        LossGrid grid,
        ReadOnlySpan<double> levels,
        SimulationOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Guard.NotEmpty(risks, nameof(risks));
        for (int i = 0; i < levels.Length; i++)
            Guard.OpenProbability(levels[i], Guard.At(nameof(levels), i));
        var exact = LossDistribution.Of(risks, grid);
        var simulated = SimulatedLoss.Of(risks, options, progress, cancellation);
        double n = simulated.Options.Trials;
        double zero = ExactZero(risks);
        var figures = ImmutableArray.CreateBuilder<ComparedFigure>();
        figures.Add(
            new ComparedFigure(
                new Phrase("Mean", "均值"),
                exact.Mean,
                simulated.Mean,
                Errors(simulated.Mean - exact.Mean, Math.Sqrt(exact.Variance ?? double.NaN) / Math.Sqrt(n), 0)
            )
        );
        figures.Add(
            new ComparedFigure(
                new Phrase("Share of years without loss", "无损失年度的比例"),
                zero,
                simulated.ProbabilityZero,
                Errors(simulated.ProbabilityZero - zero, Math.Sqrt(zero * (1 - zero) / n), 1 / n)
            )
        );
        foreach (double level in levels)
            AddTail(figures, exact, simulated, level);
        return new ComparedLoss(exact, simulated, figures.ToImmutable());
    }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new Explanation[Figures.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            var figure = Figures[i];
            parts[i] = Explanation.Of(
                figure.Figure,
                figure.Simulated,
                Phrase.Of(
                    $"computed {figure.Exact}, distance {figure.StandardErrors} standard errors",
                    $"精确值 {figure.Exact}，相差 {figure.StandardErrors} 个标准误"
                )
            );
        }
        return Explanation.Of(
            new Phrase("Largest distance in standard errors", "最大偏差（标准误）"),
            Worst,
            new Phrase("simulated minus computed", "模拟值减精确值"),
            default,
            parts
        );
    }

    /// <summary>The probability that no event costs anything, from the laws themselves: Π P(N; P(X = 0)).</summary>
    private static double ExactZero(ReadOnlySpan<CollectiveRisk> risks)
    {
        double logarithm = 0;
        foreach (var risk in risks)
            logarithm += FrequencyLaw.LogGenerating(risk.Frequency, risk.Severity.Cdf(0));
        return Math.Exp(logarithm);
    }

    private static void AddTail(
        ImmutableArray<ComparedFigure>.Builder figures,
        LossDistribution exact,
        SimulatedLoss simulated,
        double level
    )
    {
        var tail = exact.Tail(level);
        var estimate = simulated.Tail(level);
        double n = simulated.Options.Trials;
        double forgiven = Forgiven * exact.Step;
        // The rank of VaR is binomial: its distance is measured as a probability, where it has the same error for every law.
        double least = exact.Cdf(estimate.ValueAtRisk - forgiven);
        double most = exact.Cdf(estimate.ValueAtRisk + forgiven);
        double off =
            level < least ? least - level
            : level > most ? most - level
            : 0;
        figures.Add(
            new ComparedFigure(
                Phrase.Of($"Value at risk {level}", $"风险价值 {level}"),
                tail.ValueAtRisk,
                estimate.ValueAtRisk,
                Errors(off, Math.Sqrt(level * (1 - level) / n), 1 / n)
            )
        );
        figures.Add(
            new ComparedFigure(
                Phrase.Of($"Tail value at risk {level}", $"尾部风险价值 {level}"),
                tail.TailValueAtRisk,
                estimate.TailValueAtRisk,
                Errors(estimate.TailValueAtRisk - tail.TailValueAtRisk, exact.TailError(level) / Math.Sqrt(n), forgiven)
            )
        );
    }

    /// <summary>The difference, less what is forgiven, in errors; null where either is undefined.</summary>
    private static double? Errors(double? difference, double? error, double forgiven)
    {
        if (difference is not { } gap || error is not { } size || !double.IsFinite(size))
            return null;
        double left = Math.Max(0, Math.Abs(gap) - forgiven);
        if (left == 0)
            return 0;
        return size == 0 ? null : Math.CopySign(left / size, gap);
    }
}
