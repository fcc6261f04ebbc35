namespace Ops.Domain.Customers;

/// <summary>Ids that belong to one customer.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class IdentityGroup
{
    internal IdentityGroup(ImmutableArray<string> members) => Members = members;

    /// <summary>The id that stands for all: the ordinally first.</summary>
    public string Canonical => Members[0];

    /// <summary>All ids of the customer (ordinal).</summary>
    public ImmutableArray<string> Members { get; }
}
