using Ops.Domain.Risks;

namespace Ops.Domain.Reviews;

/// <summary>A measure of the review that shows early that a risk grows, and from where on it is amber and red.</summary>
public sealed record ReviewIndicator
{
    /// <summary>Creates the indicator.</summary>
    /// <param name="measure">The measure's key; its actuals and its estimate are read as the series.</param>
    /// <param name="limits">From where on it is amber and red.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key.</exception>
    public ReviewIndicator(string measure, KeyRiskIndicator limits)
    {
        Measure = Guard.NotBlank(measure, nameof(measure));
        Limits = limits;
    }

    /// <summary>The measure's key.</summary>
    public string Measure { get; }

    /// <summary>From where on it is amber and red.</summary>
    public KeyRiskIndicator Limits { get; }
}
