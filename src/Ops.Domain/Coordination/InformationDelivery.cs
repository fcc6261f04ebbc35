using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>A time at which an obligation was met.</summary>
public readonly record struct InformationDelivery
{
    /// <summary>Creates the fact.</summary>
    /// <param name="obligation">The obligation.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank obligation.</exception>
    public InformationDelivery(string obligation, LocalDate on)
    {
        Obligation = Guard.NotBlank(obligation, nameof(obligation));
        On = on;
    }

    /// <summary>The obligation.</summary>
    public string Obligation { get; }

    /// <summary>The day.</summary>
    public LocalDate On { get; }
}
