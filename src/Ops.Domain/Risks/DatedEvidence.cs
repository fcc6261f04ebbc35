using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>A piece of evidence and its day.</summary>
public readonly record struct DatedEvidence
{
    private readonly string? _id;

    /// <summary>Creates it.</summary>
    /// <param name="id">Its id, unique in its list.</param>
    /// <param name="date">The day that it is of.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id.</exception>
    public DatedEvidence(string id, LocalDate date)
    {
        _id = Guard.NotBlank(id, nameof(id));
        Date = date;
    }

    /// <summary>Its id.</summary>
    public string Id => _id ?? "";

    /// <summary>The day that it is of.</summary>
    public LocalDate Date { get; }
}
