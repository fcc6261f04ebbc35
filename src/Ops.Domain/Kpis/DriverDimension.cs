namespace Ops.Domain.Kpis;

/// <summary>How uneven a change is over one dimension.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class DriverDimension
{
    internal DriverDimension(string name, decimal score, ImmutableArray<DriverElement> elements)
    {
        Name = name;
        Score = score;
        Elements = elements;
    }

    /// <summary>The dimension.</summary>
    public string Name { get; }

    /// <summary>Half the sum of the magnitudes of the excesses: what would have to move between elements to make the change even.</summary>
    public decimal Score { get; }

    /// <summary>The elements, greatest magnitude of excess first, then by key.</summary>
    public ImmutableArray<DriverElement> Elements { get; }
}
