namespace Ops.Domain.Customers;

/// <summary>The class of an item or a cause by its place in the ranking.</summary>
public enum AbcClass
{
    /// <summary>The few that make most of the total.</summary>
    A,

    /// <summary>Those in between.</summary>
    B,

    /// <summary>The many that make little.</summary>
    C,
}
