namespace Ops.Domain.Processes;

/// <summary>Cases that come by one law and have one priority.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class CaseClass
{
    /// <summary>Creates a class.</summary>
    /// <param name="id">The id.</param>
    /// <param name="arrivals">When its cases come.</param>
    /// <param name="first">The shares of its cases that begin with each step; 1 in all.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank id, no arrivals, or shares that are not 1 in all; <see cref="FaultCode.EmptyInput"/>: no
    /// first step; <see cref="FaultCode.DuplicateKey"/>: a first step twice.
    /// </exception>
    public CaseClass(string id, CaseArrivals arrivals, params ReadOnlySpan<StepShare> first)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Arrivals = Guard.NotNull(arrivals, nameof(arrivals));
        Guard.NotEmpty(first, nameof(first));
        First = StepShares.Checked(first, nameof(first));
        if (!StepShares.SumToOne(First))
            throw Faults.Invalid(nameof(first), "the shares do not sum to 1", "say where every case begins");
    }

    /// <summary>Creates a class whose cases all begin with the same step.</summary>
    /// <param name="id">The id.</param>
    /// <param name="arrivals">When its cases come.</param>
    /// <param name="step">The first step.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text, or no arrivals.</exception>
    public CaseClass(string id, CaseArrivals arrivals, string step)
        : this(id, arrivals, new StepShare(step, 1)) { }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>When its cases come.</summary>
    public CaseArrivals Arrivals { get; }

    /// <summary>Where they begin.</summary>
    public ImmutableArray<StepShare> First { get; }

    /// <summary>Where <see cref="ServiceOrder"/> asks for it, the class with the lowest number goes first; 0 by default.</summary>
    public int Priority { get; init; }

    internal CaseClass Denser(double factor) => new(Id, Arrivals.Times(factor), First.AsSpan()) { Priority = Priority };
}
