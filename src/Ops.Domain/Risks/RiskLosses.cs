namespace Ops.Domain.Risks;

/// <summary>The losses of one risk in scenarios: the same place in every risk's list is the same scenario.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class RiskLosses
{
    /// <summary>Creates the losses.</summary>
    /// <param name="id">The risk's id, not blank.</param>
    /// <param name="losses">One loss per scenario; at least one, none NaN or infinite.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.EmptyInput"/>: no scenario. <see cref="FaultCode.InvalidArgument"/>: a blank id, NaN, infinity.</exception>
    public RiskLosses(string id, ReadOnlySpan<double> losses)
    {
        Guard.Values(losses, nameof(losses));
        Id = Guard.NotBlank(id, nameof(id));
        Losses = [.. losses];
    }

    /// <summary>The risk's id.</summary>
    public string Id { get; }

    /// <summary>One loss per scenario.</summary>
    public ImmutableArray<double> Losses { get; }
}
