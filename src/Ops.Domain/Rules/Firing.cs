namespace Ops.Domain.Rules;

/// <summary>One firing of a chaining rule.</summary>
public sealed class Firing
{
    internal Firing(
        string rule,
        ImmutableArray<KeyValuePair<string, FactValue>> set,
        ImmutableArray<string> kept,
        ImmutableArray<string> unknown
    )
    {
        Rule = rule;
        Set = set;
        Kept = kept;
        Unknown = unknown;
    }

    /// <summary>The rule that fired.</summary>
    public string Rule { get; }

    /// <summary>The facts it set and their values, as listed by the rule, also where the value was there already.</summary>
    public ImmutableArray<KeyValuePair<string, FactValue>> Set { get; }

    /// <summary>Facts that it would have set differently, had another rule not claimed them first.</summary>
    public ImmutableArray<string> Kept { get; }

    /// <summary>Facts whose new value is not known; they were left as they were.</summary>
    public ImmutableArray<string> Unknown { get; }
}
