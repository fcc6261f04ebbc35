using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>Something to be done about a risk by a day.</summary>
public readonly record struct TreatmentAction
{
    private readonly string? _id;

    /// <summary>Creates an action.</summary>
    /// <param name="id">Its id, unique for its risk.</param>
    /// <param name="due">The last day on which it is in time.</param>
    /// <param name="done">The day on which it was done; null if it is not.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id.</exception>
    public TreatmentAction(string id, LocalDate due, LocalDate? done = null)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Due = due;
        Done = done;
    }

    /// <summary>Its id.</summary>
    public string Id => _id ?? "";

    /// <summary>The last day on which it is in time.</summary>
    public LocalDate Due { get; }

    /// <summary>The day on which it was done; null if it is not.</summary>
    public LocalDate? Done { get; }
}
