namespace Ops.Domain.Kpis;

/// <summary>设备综合效率, OEE: availability × performance × quality, per machine and over all.</summary>
/// <remarks>
/// The total is made from sums of times, never from means of rates: a large machine counts as much as it runs. Source: Nakajima 1988;
/// ISO 22400-2. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class OverallEffectiveness : IExplainable
{
    private OverallEffectiveness(ImmutableArray<MachineEffectiveness> machines, Effectiveness total)
    {
        Machines = machines;
        Total = total;
    }

    /// <summary>The machines, in the order given.</summary>
    public ImmutableArray<MachineEffectiveness> Machines { get; }

    /// <summary>All machines together.</summary>
    public Effectiveness Total { get; }

    /// <summary>Computes the effectiveness of machines.</summary>
    /// <param name="machines">The machines; at least one.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no machine. <see cref="FaultCode.DuplicateKey"/>: a machine twice. <see cref="FaultCode.ZeroDenominator"/>: a machine was not
    /// planned, did not run or made nothing; no piece takes any ideal time.
    /// </exception>
    public static OverallEffectiveness Of(ReadOnlySpan<MachineTime> machines)
    {
        Guard.NotEmpty(machines, nameof(machines));
        Keys.Of(machines, machine => machine.Id, nameof(machines));
        var each = ImmutableArray.CreateBuilder<MachineEffectiveness>(machines.Length);
        var (calendar, planned, running, ideal, good) = (Fraction.Zero, Fraction.Zero, Fraction.Zero, Fraction.Zero, Fraction.Zero);
        foreach (var machine in machines)
        {
            string place = $"machine '{machine.Id}'";
            if (machine.PlannedTime == 0)
                throw Faults.ZeroDenominator(place, "its planned time is 0", "leave it out");
            var run = (Fraction)machine.PlannedTime - machine.Downtime;
            var pieces = (Fraction)machine.IdealCycleTime * machine.TotalCount;
            var goodPieces = (Fraction)machine.IdealCycleTime * machine.GoodCount;
            var quality = Balances.Over(machine.GoodCount, machine.TotalCount, $"{place}: pieces");
            each.Add(
                new MachineEffectiveness(
                    machine.Id,
                    Effectiveness.Of(machine.CalendarTime, machine.PlannedTime, run, pieces, goodPieces, quality, place)
                )
            );
            (calendar, planned, running) = (calendar + machine.CalendarTime, planned + machine.PlannedTime, running + run);
            (ideal, good) = (ideal + pieces, good + goodPieces);
        }
        var whole = Balances.Over(good, ideal, "machines: ideal time");
        return new OverallEffectiveness(
            each.MoveToImmutable(),
            Effectiveness.Of(calendar, planned, running, ideal, good, whole, "machines")
        );
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Overall equipment effectiveness", "设备综合效率"),
            Total.Oee,
            Phrase.Of($"{Total.Availability} * {Total.Performance} * {Total.Quality}"),
            new Phrase("Nakajima 1988", "中岛清一 1988"),
            [
                .. Machines.Select(machine =>
                    Explanation.Of(
                        Named.Item(machine.Id),
                        machine.Figures.Oee,
                        Phrase.Of($"{machine.Figures.Availability} * {machine.Figures.Performance} * {machine.Figures.Quality}")
                    )
                ),
            ]
        );
}
