using Ops.Domain.Risks;

namespace Ops.Domain.Reviews;

/// <summary>A risk of the register with what is known of it: controls, an indicator, ways to treat it.</summary>
/// <remarks>Immutable; compares by identity.</remarks>
public sealed class ReviewRisk
{
    /// <summary>Names the risk and the unit that answers for it.</summary>
    /// <param name="entry">The entry of the register.</param>
    /// <param name="name">Its name in both languages.</param>
    /// <param name="unit">The key of the unit that answers for it.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a null, an empty name, a blank key.</exception>
    public ReviewRisk(RegisterEntry entry, Phrase name, string unit)
    {
        Entry = Guard.NotNull(entry, nameof(entry));
        Name = name.IsEmpty ? throw Faults.Invalid(nameof(name), "an empty name", "name the risk in both languages") : name;
        Unit = Guard.NotBlank(unit, nameof(unit));
    }

    /// <summary>The entry of the register.</summary>
    public RegisterEntry Entry { get; }

    /// <summary>Its name.</summary>
    public Phrase Name { get; }

    /// <summary>The key of the unit that answers for it.</summary>
    public string Unit { get; }

    /// <summary>Where it stands among the risks, the lowest first; those alike stand by key. Default 0.</summary>
    public int Order { get; init; }

    /// <summary>Where its figures come from; an assumption says that it is one.</summary>
    public Phrase Basis { get; init; }

    /// <summary>The controls that hold it down, with their tests, by key; perhaps none.</summary>
    public ImmutableArray<TestedControl> Controls
    {
        get;
        init => field = value.IsDefault ? [] : [.. value.OrderBy(control => control.Id, StringComparer.Ordinal)];
    } = [];

    /// <summary>The names of its controls and treatments in both languages; one that is not among them goes by its key.</summary>
    public ImmutableDictionary<string, Phrase> Names { get; init; } = ImmutableDictionary<string, Phrase>.Empty;

    /// <summary>What shows early that it grows; null for none.</summary>
    public ReviewIndicator? Indicator { get; init; }

    /// <summary>Ways to treat it, by key; perhaps none.</summary>
    public ImmutableArray<TreatmentOption> Treatments
    {
        get;
        init => field = value.IsDefault ? [] : [.. value.OrderBy(treatment => treatment.Id, StringComparer.Ordinal)];
    } = [];

    internal Phrase NameOf(string key) => PartNames.Of(Names, key);
}
