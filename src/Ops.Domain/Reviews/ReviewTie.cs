namespace Ops.Domain.Reviews;

/// <summary>A fact of the host: which process stands behind a measure, a service or a theme of feedback.</summary>
/// <remarks>Figures go by the ids that the review prints. A tie to what is not given is a fault of the model (<see cref="OperatingModel.Check"/>).</remarks>
public sealed record ReviewTie
{
    /// <summary>Ties a figure to its process.</summary>
    /// <param name="figure">The figure: <c>kpi:</c>, <c>service:</c> or <c>theme:</c> and its key, for example <c>kpi:74GRAFFITI</c>.</param>
    /// <param name="process">The process behind it: <c>process:</c> and its key.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id.</exception>
    public ReviewTie(string figure, string process)
    {
        Figure = Guard.NotBlank(figure, nameof(figure));
        Process = Guard.NotBlank(process, nameof(process));
    }

    /// <summary>The figure.</summary>
    public string Figure { get; }

    /// <summary>The process behind it.</summary>
    public string Process { get; }

    internal string Key => $"{Figure} – {Process}";
}
