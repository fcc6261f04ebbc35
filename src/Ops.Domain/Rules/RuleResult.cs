namespace Ops.Domain.Rules;

/// <summary>What one rule said about given facts.</summary>
public sealed class RuleResult : IExplainable
{
    internal RuleResult() { }

    /// <summary>The rule's name.</summary>
    public required string Rule { get; init; }

    /// <summary>The version that was in force, or null when it carries no label.</summary>
    public required string? Version { get; init; }

    /// <summary>The condition as text.</summary>
    public required string When { get; init; }

    /// <summary>Whether condition and all required rules hold: Kleene's and.</summary>
    public required Truth Result { get; init; }

    /// <summary>How grave it is that the rule holds.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Required rules that do not hold, as listed by the rule.</summary>
    public required ImmutableArray<string> BlockedBy { get; init; }

    /// <summary>The comparisons that were made, in order.</summary>
    public required ImmutableArray<RuleAtom> Atoms { get; init; }

    /// <summary>The facts that were asked for and are not known, in the order of first asking.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>What the finding says; the rule's name when the rule states no message or does not hold.</summary>
    public required Phrase Message { get; init; }

    /// <summary>What to do about it, or the empty phrase.</summary>
    public required Phrase Action { get; init; }

    /// <summary>The typed result on which the finding rests, when the rule states it and holds.</summary>
    public required Explanation? Evidence { get; init; }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new List<Explanation>();
        foreach (var atom in Atoms)
            parts.Add(Explanation.Of(Phrase.Of($"{atom.Text}"), Name(atom.Result).English, Phrase.Of($"{string.Join(", ", atom.Values)}")));
        foreach (string name in BlockedBy)
            parts.Add(Explanation.Of(new Phrase("required rule", "前置规则"), name, new Phrase("does not hold", "不成立")));
        foreach (string fact in Missing)
            parts.Add(Explanation.Of(new Phrase("missing fact", "缺失事实"), fact));
        if (Evidence is not null)
            parts.Add(Evidence);
        if (!Action.IsEmpty)
            parts.Add(Explanation.Of(new Phrase("action", "建议措施"), Action.English, new Phrase("", Action.Chinese)));
        return Explanation.Of(Message, Name(Result).English, Phrase.Of($"{When}"), Phrase.Of($"{Rule} {Version}"), [.. parts]);
    }

    private static Phrase Name(Truth truth) =>
        truth switch
        {
            Truth.True => new Phrase("true", "成立"),
            Truth.False => new Phrase("false", "不成立"),
            _ => new Phrase("unknown", "未知"),
        };
}
