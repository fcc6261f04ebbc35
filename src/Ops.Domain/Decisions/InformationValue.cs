namespace Ops.Domain.Decisions;

/// <summary>What it is worth to know more before deciding (信息价值).</summary>
/// <remarks>
/// Source: Raiffa &amp; Schlaifer 1961, Applied Statistical Decision Theory. Actions whose expected values differ by less than 1e-12 of their size
/// tie, and the first is taken. Compared by reference.
/// </remarks>
public sealed class InformationValue : IExplainable
{
    private const double SumTolerance = 1e-9;
    private const double Rounding = 1e-12;

    private InformationValue() { }

    /// <summary>The action with the greatest expected value, the first on a tie.</summary>
    public string BestAction { get; internal init; } = "";

    /// <summary>Its expected value.</summary>
    public double ExpectedValue { get; internal init; }

    /// <summary>What knowing the state for certain would be worth (EVPI); at least 0.</summary>
    public double OfPerfectInformation { get; internal init; }

    /// <summary>What the signal is worth (EVSI), from 0 up to that of perfect information; null when no signal is given.</summary>
    public double? OfSample { get; internal init; }

    /// <summary>The action to take after each signal; empty when no signal is given.</summary>
    public ImmutableArray<string> ActionBySignal { get; internal init; } = [];

    /// <summary>Computes it.</summary>
    /// <param name="states">What may be so, each once.</param>
    /// <param name="prior">How likely each state is; they sum to 1 within 1e-9. No state at all does not.</param>
    /// <param name="actions">What may be done, each once; at least one.</param>
    /// <param name="payoff">For each action what it pays in each state.</param>
    /// <param name="likelihood">For each signal how likely it is in each state; over the signals they sum to 1 for each state. Null for none.</param>
    /// <returns>The values.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no action. <see cref="FaultCode.LengthMismatch"/>: lists of another length.
    /// <see cref="FaultCode.DuplicateKey"/>: a state or action twice. <see cref="FaultCode.InvalidArgument"/>: null, NaN, infinity, a probability
    /// that is negative, probabilities that do not sum to 1. <see cref="FaultCode.Overflow"/>: beyond double.
    /// </exception>
    public static InformationValue Of(
        ReadOnlySpan<string> states,
        ReadOnlySpan<double> prior,
        ReadOnlySpan<string> actions,
        IReadOnlyList<double[]> payoff,
        IReadOnlyList<double[]>? likelihood = null
    )
    {
        CheckNames(states, nameof(states));
        Guard.NotEmpty(actions, nameof(actions));
        CheckNames(actions, nameof(actions));
        Guard.SameLength(prior.Length, nameof(prior), states.Length, nameof(states));
        CheckRows(payoff, nameof(payoff), actions.Length, nameof(actions), states.Length);
        CheckPrior(prior);
        double[] joint = [.. prior];
        int best = Best(payoff, joint, out double expected);
        double perfect = 0;
        for (int state = 0; state < joint.Length; state++)
            perfect += joint[state] * payoff.Max(row => row[state]);
        if (!double.IsFinite(expected) || !double.IsFinite(perfect))
            throw Faults.Overflow(nameof(payoff), "an expected value is beyond the range of double", "work in a larger unit");
        double? sampled = null;
        var bySignal = ImmutableArray.CreateBuilder<string>();
        if (likelihood is not null)
        {
            CheckLikelihood(likelihood, states.Length);
            sampled = Sampled(payoff, joint, likelihood, actions, bySignal) - expected;
        }
        return new InformationValue
        {
            BestAction = actions[best],
            ExpectedValue = expected,
            OfPerfectInformation = Math.Max(0, perfect - expected),
            OfSample = sampled is { } value ? Math.Max(0, value) : null,
            ActionBySignal = bySignal.ToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Expected value of the best action", "最优行动的期望值"),
            ExpectedValue,
            Phrase.Of($"{BestAction}"),
            new Phrase("Raiffa and Schlaifer 1961", "Raiffa 与 Schlaifer 1961"),
            Explanation.Of(new Phrase("Value of perfect information", "完全信息价值"), OfPerfectInformation),
            Explanation.Of(new Phrase("Value of the signal", "样本信息价值"), OfSample)
        );

    private static double Sampled(
        IReadOnlyList<double[]> payoff,
        double[] prior,
        IReadOnlyList<double[]> likelihood,
        ReadOnlySpan<string> actions,
        ImmutableArray<string>.Builder bySignal
    )
    {
        double[] joint = new double[prior.Length];
        double sum = 0;
        foreach (double[] signal in likelihood)
        {
            for (int state = 0; state < joint.Length; state++)
                joint[state] = prior[state] * signal[state];
            bySignal.Add(actions[Best(payoff, joint, out double value)]);
            sum += value;
        }
        return sum;
    }

    /// <summary>The first of the actions with the greatest Σ p · payoff.</summary>
    private static int Best(IReadOnlyList<double[]> payoff, double[] joint, out double value)
    {
        int best = -1;
        value = 0;
        double bestSize = 0;
        for (int action = 0; action < payoff.Count; action++)
        {
            double sum = 0;
            double size = 0;
            for (int state = 0; state < joint.Length; state++)
            {
                double part = joint[state] * payoff[action][state];
                sum += part;
                size += Math.Abs(part);
            }
            if (best >= 0 && sum <= value + (Rounding * Math.Max(size, bestSize)))
                continue;
            (best, value, bestSize) = (action, sum, size);
        }
        return best;
    }

    private static void CheckNames(ReadOnlySpan<string> names, string place)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            if (!seen.Add(Guard.NotBlank(names[i], Guard.At(place, i))))
                throw Faults.Duplicate(Guard.At(place, i), names[i]);
        }
    }

    private static void CheckRows(IReadOnlyList<double[]> rows, string place, int count, string other, int states)
    {
        Guard.NotNull(rows, place);
        if (rows.Count == 0)
            throw Faults.Empty(place, "give at least one row");
        Guard.SameLength(rows.Count, place, count, other);
        for (int i = 0; i < rows.Count; i++)
        {
            double[] row = Guard.NotNull(rows[i], Guard.At(place, i));
            Guard.SameLength(row.Length, Guard.At(place, i), states, "states");
            Guard.Finite(row, Guard.At(place, i));
        }
    }

    private static void CheckPrior(ReadOnlySpan<double> prior)
    {
        Guard.Finite(prior, nameof(prior));
        double sum = 0;
        for (int i = 0; i < prior.Length; i++)
            sum += Guard.NotNegative(prior[i], Guard.At(nameof(prior), i));
        RefuseOther(sum, nameof(prior));
    }

    private static void CheckLikelihood(IReadOnlyList<double[]> likelihood, int states)
    {
        double[] sums = new double[states];
        for (int i = 0; i < likelihood.Count; i++)
        {
            string place = Guard.At(nameof(likelihood), i);
            double[] signal = Guard.NotNull(likelihood[i], place);
            Guard.SameLength(signal.Length, place, states, nameof(states));
            for (int state = 0; state < states; state++)
                sums[state] += Guard.NotNegative(signal[state], Guard.At(place, state));
        }
        foreach (double sum in sums)
            RefuseOther(sum, nameof(likelihood));
    }

    private static void RefuseOther(double sum, string place)
    {
        if (Math.Abs(sum - 1) > SumTolerance)
            throw Faults.Invalid(place, $"the probabilities sum to {Figures.Text(sum)}", "give probabilities that sum to 1");
    }
}
