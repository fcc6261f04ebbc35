namespace Ops.Domain.Processes;

/// <summary>One step of a value stream: how long it works, on how many stations, and what waits before it.</summary>
/// <remarks>Two steps are equal when all their figures are.</remarks>
public sealed record ValueStreamStep
{
    /// <summary>Creates a step.</summary>
    /// <param name="id">The key of the step.</param>
    /// <param name="processTime">The time of work on one piece; at least 0.</param>
    /// <param name="stations">How many stations work in parallel; at least 1.</param>
    /// <param name="availability">The share of time that a station can work, above 0 and at most 1.</param>
    /// <param name="yield">The share of pieces that leave the step good, 0 to 1.</param>
    /// <param name="waitBefore">The time that a piece waits before the step, at least 0; null for none, or where an inventory is given.</param>
    /// <param name="inventoryBefore">The pieces that lie before the step, at least 0; null where a wait is given.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank id, an argument outside its range, or both a wait and an inventory.
    /// <see cref="FaultCode.Overflow"/>: a figure beyond double.
    /// </exception>
    public ValueStreamStep(
        string id,
        double processTime,
        int stations = 1,
        double availability = 1,
        double yield = 1,
        double? waitBefore = null,
        double? inventoryBefore = null
    )
    {
        Id = Guard.NotBlank(id, nameof(id));
        ProcessTime = Guard.NotNegative(processTime, nameof(processTime));
        Stations = Guard.InRange(stations, 1, int.MaxValue, nameof(stations));
        Availability = Guard.Positive(Guard.Probability(availability, nameof(availability)), nameof(availability));
        Yield = Guard.Probability(yield, nameof(yield));
        WaitBefore = waitBefore is { } wait ? Guard.NotNegative(wait, nameof(waitBefore)) : null;
        InventoryBefore = inventoryBefore is { } pieces ? Guard.NotNegative(pieces, nameof(inventoryBefore)) : null;
        if (waitBefore is not null && inventoryBefore is not null)
            throw Faults.Invalid(nameof(inventoryBefore), "both a wait and an inventory are given", "give one of the two");
        Representable.At(nameof(availability), EffectiveCycle, "give a higher availability, or times in a larger unit");
    }

    /// <summary>The key of the step.</summary>
    public string Id { get; }

    /// <summary>The time of work on one piece.</summary>
    public double ProcessTime { get; }

    /// <summary>How many stations work in parallel.</summary>
    public int Stations { get; }

    /// <summary>The share of time that a station can work.</summary>
    public double Availability { get; }

    /// <summary>The share of pieces that leave the step good.</summary>
    public double Yield { get; }

    /// <summary>The time that a piece waits before the step; null where it follows from an inventory, or where nothing waits.</summary>
    public double? WaitBefore { get; }

    /// <summary>The pieces that lie before the step; null where a wait is given.</summary>
    public double? InventoryBefore { get; }

    /// <summary>The time between two pieces that the step can keep up: work / (stations · availability).</summary>
    public double EffectiveCycle => ProcessTime / (Stations * Availability);
}
