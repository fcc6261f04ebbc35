namespace Ops.Domain.Markets;

/// <summary>A strategy and the factors that it takes up.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class TowsOption
{
    /// <summary>Creates the strategy.</summary>
    /// <param name="id">Its name, unique in the analysis.</param>
    /// <param name="factors">The factors, each once: of one inner kind and of one outer kind. Checked in the analysis.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id.</exception>
    public TowsOption(string id, params ReadOnlySpan<string> factors)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Factors = [.. factors];
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>The factors that it takes up.</summary>
    public ImmutableArray<string> Factors { get; }
}
