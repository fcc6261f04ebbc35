namespace Ops.Domain.Customers;

/// <summary>A fact: how many people a segment of a report stands for.</summary>
/// <remarks>Two are equal when id and number are. <c>default</c> is a segment without a name and people.</remarks>
public readonly record struct SegmentSize
{
    private readonly string? _id;

    /// <summary>Creates a size.</summary>
    /// <param name="id">The segment's key.</param>
    /// <param name="people">How many people answered in it; at least 0.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, a negative number.</exception>
    public SegmentSize(string id, long people)
    {
        _id = Guard.NotBlank(id, nameof(id));
        People = Guard.InRange(people, 0, long.MaxValue, nameof(people));
    }

    /// <summary>The segment's key.</summary>
    public string Id => _id ?? "";

    /// <summary>How many people answered in it.</summary>
    public long People { get; }
}
