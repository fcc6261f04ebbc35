using Ops.Domain.Numerics;

namespace Ops.Domain.Customers;

/// <summary>A fact: how many in a segment of the customers gave a favourable answer.</summary>
/// <remarks>Two are equal when id and counts are. <c>default</c> is a segment without a name of which nobody answered.</remarks>
public readonly record struct SurveySegment
{
    private readonly string? _id;

    /// <summary>Creates a segment.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="counts">The favourable answers among all answers.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key.</exception>
    public SurveySegment(string id, Proportion counts)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Counts = counts;
    }

    /// <summary>Its key.</summary>
    public string Id => _id ?? "";

    /// <summary>The favourable answers among all answers.</summary>
    public Proportion Counts { get; }
}
