namespace Ops.Domain.Processes;

/// <summary>How a log keeps one rule of segregation of duties.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class DutyFinding : IExplainable
{
    internal DutyFinding(DutyPair pair, int cases, int undecided, ImmutableArray<DutyBreach> breaches)
    {
        Pair = pair;
        Cases = cases;
        UndecidedCases = undecided;
        Breaches = breaches;
    }

    /// <summary>The rule.</summary>
    public DutyPair Pair { get; }

    /// <summary>The cases with both activities.</summary>
    public int Cases { get; }

    /// <summary>Those without a breach that is known, but with an event of the two whose resource is missing: nobody can say.</summary>
    public int UndecidedCases { get; }

    /// <summary>Those in which one resource did both, in the order of the log.</summary>
    public ImmutableArray<DutyBreach> Breaches { get; }

    /// <summary>The share of the decided cases with a breach; null if no case is decided.</summary>
    public double? BreachRate => Cases == UndecidedCases ? null : (double)Breaches.Length / (Cases - UndecidedCases);

    /// <summary>Explains the share of breaches.</summary>
    /// <returns>The explanation.</returns>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase($"{Pair.First} and {Pair.Second} by the same resource", $"{Pair.First} 与 {Pair.Second} 由同一人完成"),
            BreachRate,
            Phrase.Of($"{Breaches.Length} / ({Cases} − {UndecidedCases})")
        );
}
