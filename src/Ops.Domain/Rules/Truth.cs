namespace Ops.Domain.Rules;

/// <summary>Kleene's three truth values, ordered: and is the minimum, or the maximum.</summary>
public enum Truth
{
    /// <summary>It does not hold.</summary>
    False = 0,

    /// <summary>It cannot be told, since a fact is missing.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    True,
}
