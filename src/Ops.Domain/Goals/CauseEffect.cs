namespace Ops.Domain.Goals;

/// <summary>A claimed link of a strategy map: one objective drives another (因果链).</summary>
public readonly record struct CauseEffect
{
    private readonly string? _cause;
    private readonly string? _effect;

    /// <summary>Creates a link.</summary>
    /// <param name="cause">The objective that drives.</param>
    /// <param name="effect">The objective that is driven.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id.</exception>
    public CauseEffect(string cause, string effect)
    {
        _cause = Guard.NotBlank(cause, nameof(cause));
        _effect = Guard.NotBlank(effect, nameof(effect));
    }

    /// <summary>The objective that drives.</summary>
    public string Cause => _cause ?? "";

    /// <summary>The objective that is driven.</summary>
    public string Effect => _effect ?? "";
}
