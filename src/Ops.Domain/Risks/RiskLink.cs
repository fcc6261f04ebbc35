namespace Ops.Domain.Risks;

/// <summary>A link from a risk to something of another room, by its id.</summary>
public readonly record struct RiskLink
{
    private readonly string? _id;

    /// <summary>Creates a link.</summary>
    /// <param name="kind">What it leads to.</param>
    /// <param name="id">The id of that.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a kind that is not defined, a blank id.</exception>
    public RiskLink(RiskLinkKind kind, string id)
    {
        Kind = Guard.Defined(kind, nameof(kind));
        _id = Guard.NotBlank(id, nameof(id));
    }

    /// <summary>What it leads to.</summary>
    public RiskLinkKind Kind { get; }

    /// <summary>The id of that.</summary>
    public string Id => _id ?? "";
}
