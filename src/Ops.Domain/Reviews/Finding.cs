using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>What a rule found: the rule, the figure, the evidence, what is at stake and what to do.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class Finding : IExplainable
{
    internal Finding() { }

    /// <summary>The finding's id, the same in every review that finds it: rule and key, for example <c>kpi-off-target/74GRAFFITI</c>.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The rule's id.</summary>
    public string Rule { get; internal init; } = "";

    /// <summary>The rule's version.</summary>
    public int RuleVersion { get; internal init; }

    /// <summary>The rule's severity.</summary>
    public Severity Severity { get; internal init; }

    /// <summary>The figure that it is about, for example <c>kpi:74GRAFFITI</c>.</summary>
    public string Figure { get; internal init; } = "";

    /// <summary>The unit that answers for it.</summary>
    public ReviewUnit Unit { get; internal init; } = ReviewUnit.None;

    /// <summary>What was found.</summary>
    public Phrase Message { get; internal init; }

    /// <summary>The figures that it rests on.</summary>
    public ImmutableArray<Evidence> Evidence { get; internal init; } = [];

    /// <summary>What is at stake, in words.</summary>
    public Phrase Impact { get; internal init; }

    /// <summary>How urgent it is, with its parts.</summary>
    public Priority Priority { get; internal init; } = null!;

    /// <summary>The decision of management that it waits for; null for none.</summary>
    public DecisionKind? Decision { get; internal init; }

    /// <summary>What to do.</summary>
    public Phrase Action { get; internal init; }

    /// <summary>What the rule said, with the comparisons that it made and the values it saw.</summary>
    public RuleResult Result { get; internal init; } = null!;

    /// <summary>The explanations of further figures that it rests on.</summary>
    internal ImmutableArray<Explanation> Grounds { get; init; } = [];

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Finding", "发现"),
            Id,
            Message,
            Phrase.Of($"rule {Rule} version {RuleVersion}", $"规则 {Rule} 第 {RuleVersion} 版"),
            [
                Priority.Explain(),
                Condition(),
                .. Result.Evidence is { } evidence ? [evidence] : ImmutableArray<Explanation>.Empty,
                .. Grounds,
            ]
        );

    private Explanation Condition() =>
        Explanation.Of(
            new Phrase("Condition", "条件"),
            Word(Result.Result),
            Phrase.Of($"{Result.When}"),
            default,
            [.. Result.Atoms.Select(atom => Explanation.Of(new Phrase("Comparison", "比较"), Word(atom.Result), Compared(atom)))]
        );

    /// <summary>The comparison with what stood on its sides: <c>estimate &lt; lowest amber: 60, 76</c>.</summary>
    private static Phrase Compared(RuleAtom atom) =>
        atom.Values.IsEmpty
            ? Phrase.Of($"{atom.Text}")
            : Phrase.Of($"{atom.Text}: {string.Join(", ", atom.Values)}", $"{atom.Text}：{string.Join("，", atom.Values)}");

    private static Phrase Word(Truth truth) =>
        truth switch
        {
            Truth.True => new Phrase("true", "成立"),
            Truth.False => new Phrase("false", "不成立"),
            _ => new Phrase("unknown", "未知"),
        };
}
