namespace Ops.Domain;

/// <summary>The closed list of things that can be wrong with data handed to the library.</summary>
/// <remarks>
/// Every <see cref="OpsException"/> carries exactly one of these codes per fault, so that a host application can react to
/// the kind of fault without reading messages. The list does not grow with modules.
/// </remarks>
public enum FaultCode
{
    /// <summary>A value lies outside what the operation is defined for (a negative weight, a NaN, an unknown option).</summary>
    InvalidArgument = 0,

    /// <summary>A list that must have at least one element has none.</summary>
    EmptyInput,

    /// <summary>Two lists that belong together differ in length.</summary>
    LengthMismatch,

    /// <summary>A key that must be unique stands twice.</summary>
    DuplicateKey,

    /// <summary>A key refers to something that does not exist.</summary>
    UnknownReference,

    /// <summary>References form a cycle where a tree or an acyclic graph is needed.</summary>
    Cycle,

    /// <summary>Amounts in different currencies meet without a rate.</summary>
    CurrencyMismatch,

    /// <summary>Two intervals that must be disjoint share time or values.</summary>
    Overlap,

    /// <summary>A sequence that must be ordered is not.</summary>
    NotOrdered,

    /// <summary>There is data, but not enough of it for the figure to exist.</summary>
    InsufficientData,

    /// <summary>A denominator is zero where the figure must exist.</summary>
    ZeroDenominator,

    /// <summary>A result is too large for its type.</summary>
    Overflow,

    /// <summary>A text could not be read as what it should be.</summary>
    ParseError,
}
