namespace Ops.Domain.Rules;

/// <summary>What the smallest parts of a condition do.</summary>
public enum RuleOperator
{
    /// <summary>A fact that is itself true or false.</summary>
    Fact = 0,

    /// <summary>The left side is less than the right.</summary>
    Less,

    /// <summary>The left side is at most the right.</summary>
    AtMost,

    /// <summary>The left side is greater than the right.</summary>
    Greater,

    /// <summary>The left side is at least the right.</summary>
    AtLeast,

    /// <summary>Both sides are equal.</summary>
    Equal,

    /// <summary>The sides differ.</summary>
    NotEqual,

    /// <summary>The value lies between two bounds, both included.</summary>
    Between,

    /// <summary>The value is one of a list.</summary>
    In,

    /// <summary>The fact is known.</summary>
    Exists,
}
