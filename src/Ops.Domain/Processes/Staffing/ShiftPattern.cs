namespace Ops.Domain.Processes;

/// <summary>A shift that staff can work: which periods it covers, what one person on it costs, and how many may work it.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class ShiftPattern
{
    /// <summary>Creates a pattern.</summary>
    /// <param name="id">The key of the pattern.</param>
    /// <param name="covers">For each period 1 if the shift works in it, otherwise 0; as many periods as the requirements have.</param>
    /// <param name="cost">What one person on it costs, in any unit; at least 0.</param>
    /// <param name="most">The most people on it, at least 0; null for any number.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, a cover that is neither 0 nor 1, a
    /// negative figure.</exception>
    public ShiftPattern(string id, ReadOnlySpan<int> covers, decimal cost = 1, int? most = null)
    {
        Id = Guard.NotBlank(id, nameof(id));
        for (int i = 0; i < covers.Length; i++)
            Guard.InRange(covers[i], 0, 1, Guard.At(nameof(covers), i));
        Cost = Guard.InRange(cost, 0, decimal.MaxValue, nameof(cost));
        Most = most is { } limit ? Guard.InRange(limit, 0, int.MaxValue, nameof(most)) : null;
        Covers = [.. covers];
    }

    /// <summary>The key of the pattern.</summary>
    public string Id { get; }

    /// <summary>For each period 1 if the shift works in it, otherwise 0.</summary>
    public ImmutableArray<int> Covers { get; }

    /// <summary>What one person on it costs.</summary>
    public decimal Cost { get; }

    /// <summary>The most people on it; null for any number.</summary>
    public int? Most { get; }
}
