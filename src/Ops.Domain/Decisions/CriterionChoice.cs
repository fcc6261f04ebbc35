namespace Ops.Domain.Decisions;

/// <summary>What one criterion of choice says: a figure for each alternative, the best of them, and who has it.</summary>
public sealed class CriterionChoice : IExplainable
{
    /// <summary>Figures that differ by less than this share of the largest payoff are equal: the last bits of a mean must not choose.</summary>
    private const double Tie = 1e-12;

    private readonly PayoffMatrix _payoffs;
    private readonly Phrase _criterion;
    private readonly Phrase _rule;
    private readonly Phrase _source;

    internal CriterionChoice(PayoffMatrix payoffs, double[] values, bool higherIsBetter, Phrase criterion, Phrase rule, Phrase source)
    {
        _payoffs = payoffs;
        _criterion = criterion;
        _rule = rule;
        _source = source;
        Values = ImmutableArray.Create(values);
        Best = higherIsBetter ? values.Max() : values.Min();
        double tie = Tie * payoffs.Largest;
        Choices = [.. Enumerable.Range(0, values.Length).Where(i => Math.Abs(values[i] - Best) <= tie)];
    }

    /// <summary>The figure of each alternative, in the order given; of costs a cost.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>The best of the figures.</summary>
    public double Best { get; }

    /// <summary>All alternatives that have it, as their rows, in the order given.</summary>
    public ImmutableArray<int> Choices { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            _criterion,
            string.Join(", ", Choices.Select(row => _payoffs.Alternatives[row])),
            _rule,
            _source,
            [.. Values.Select((value, row) => Explanation.Of(Phrase.Of($"{_payoffs.Alternatives[row]}"), value))]
        );
}
