namespace Ops.Domain.Goals;

/// <summary>Where a plan leaves the rules of a school.</summary>
public readonly record struct ProfileFinding
{
    private readonly string? _rule;
    private readonly string? _subject;

    internal ProfileFinding(string rule, string subject, Phrase meaning)
    {
        _rule = rule;
        _subject = subject;
        Meaning = meaning;
    }

    /// <summary>The id of the rule.</summary>
    public string Rule => _rule ?? "";

    /// <summary>The objective, perspective or owner that it is about.</summary>
    public string Subject => _subject ?? "";

    /// <summary>What is wrong, in both languages.</summary>
    public Phrase Meaning { get; }
}
