namespace Ops.Domain.Teams;

/// <summary>How evenly a team's work lies on its people, and the fewest whole moves that bring everyone to a fair share.</summary>
/// <remarks>
/// The fair share is the total load in proportion to capacity, in whole units by largest remainder (ties: input order). Moves: again and again the
/// largest surplus gives to the largest deficit (ties: ordinal id).
/// </remarks>
public sealed class WorkloadBalance : IExplainable
{
    private WorkloadBalance() { }

    /// <summary>All hours assigned.</summary>
    public long TotalLoad { get; private init; }

    /// <summary>All hours available.</summary>
    public decimal TotalCapacity { get; private init; }

    /// <summary>Total load / total capacity.</summary>
    public double TeamUtilization { get; private init; }

    /// <summary>Hours that even the whole team cannot do.</summary>
    public decimal Shortage { get; private init; }

    /// <summary>Gini coefficient of the utilizations that exist, 0 = all alike; null when all are 0 or none exists.</summary>
    public double? Gini { get; private init; }

    /// <summary>Everyone, in input order.</summary>
    public ImmutableArray<PersonBalance> People { get; private init; }

    /// <summary>Who has more load than capacity, by how much; ordinal by id.</summary>
    public ImmutableArray<PersonHours> Over { get; private init; }

    /// <summary>Who has less load than capacity, by how much; ordinal by id.</summary>
    public ImmutableArray<PersonHours> Under { get; private init; }

    /// <summary>The moves that bring everyone to the target.</summary>
    public ImmutableArray<WorkMove> Moves { get; private init; }

    /// <summary>The units of all moves.</summary>
    public long Moved { get; private init; }

    /// <summary>Balances a team's work.</summary>
    /// <param name="people">At least one person, each id once.</param>
    /// <returns>The balance.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.DuplicateKey"/>; <see cref="FaultCode.InvalidArgument"/>: a negative figure;
    /// <see cref="FaultCode.ZeroDenominator"/>: nobody has any capacity.
    /// </exception>
    public static WorkloadBalance Of(ReadOnlySpan<PersonWorkload> people)
    {
        Guard.NotEmpty(people, nameof(people));
        Ids.Unique(people, person => person.Id, nameof(people));
        decimal capacity = 0;
        long load = 0;
        for (int i = 0; i < people.Length; i++)
        {
            capacity += Amounts.NotNegative(people[i].Capacity, $"{Guard.At(nameof(people), i)}.capacity");
            load += (long)Amounts.NotNegative(people[i].Load, $"{Guard.At(nameof(people), i)}.load");
        }
        if (capacity == 0)
            throw Faults.ZeroDenominator(nameof(people), "nobody has any capacity", "give at least one person with hours");
        var weights = new Fraction[people.Length];
        for (int i = 0; i < weights.Length; i++)
            weights[i] = people[i].Capacity;
        var targets = WholeShares.Of(load, weights);
        var rows = new PersonBalance[people.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            var person = people[i];
            double? utilization = Amounts.Ratio(person.Load, person.Capacity);
            rows[i] = new PersonBalance
            {
                Id = person.Id,
                Capacity = person.Capacity,
                Load = person.Load,
                Utilization = utilization,
                Target = (long)targets[i],
            };
        }
        var moves = MovesOf(rows);
        return new WorkloadBalance
        {
            TotalLoad = load,
            TotalCapacity = capacity,
            TeamUtilization = (double)(load / capacity),
            Shortage = Math.Max(0, load - capacity),
            Gini = GiniOf([.. rows.Where(row => row.Utilization is not null).Select(row => row.Utilization!.Value)]),
            People = [.. rows],
            Over = Hours(rows, row => row.Load - row.Capacity),
            Under = Hours(rows, row => row.Capacity - row.Load),
            Moves = moves,
            Moved = moves.Sum(move => move.Units),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Team utilization", "团队负荷率"),
            TeamUtilization,
            Phrase.Of($"{TotalLoad} / {TotalCapacity}"),
            default,
            [
                Explanation.Of(new Phrase("Hours short", "缺口工时"), Shortage),
                Explanation.Of(new Phrase("Gini coefficient of the utilizations", "负荷率基尼系数"), Gini),
                Explanation.Of(new Phrase("Hours to move", "需调整工时"), (decimal)Moved),
                .. People.Select(person =>
                    Explanation.Of(Phrase.Of($"{person.Id}"), person.Utilization, Phrase.Of($"{person.Load} / {person.Capacity}"))
                ),
            ]
        );

    private static ImmutableArray<PersonHours> Hours(PersonBalance[] rows, Func<PersonBalance, decimal> hours) =>
        [
            .. rows.Where(row => hours(row) > 0)
                .OrderBy(row => row.Id, StringComparer.Ordinal)
                .Select(row => new PersonHours(row.Id, hours(row))),
        ];

    /// <summary>Σ|uᵢ − uⱼ| / (2·n·Σu), by the sorted values.</summary>
    private static double? GiniOf(double[] values)
    {
        Array.Sort(values);
        double sum = 0;
        double spread = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += values[i];
            spread += ((2.0 * i) - values.Length + 1) * values[i];
        }
        return sum > 0 ? Math.Max(0, spread / (values.Length * sum)) : null;
    }

    private static ImmutableArray<WorkMove> MovesOf(PersonBalance[] rows)
    {
        var order = rows.OrderBy(row => row.Id, StringComparer.Ordinal).ToArray();
        long[] surplus = [.. order.Select(row => row.Load - row.Target)];
        var moves = ImmutableArray.CreateBuilder<WorkMove>();
        while (true)
        {
            int from = 0;
            int to = 0;
            for (int i = 1; i < surplus.Length; i++)
            {
                from = surplus[i] > surplus[from] ? i : from;
                to = surplus[i] < surplus[to] ? i : to;
            }
            if (surplus[from] <= 0)
                return moves.ToImmutable();
            long units = Math.Min(surplus[from], -surplus[to]);
            surplus[from] -= units;
            surplus[to] += units;
            moves.Add(new WorkMove(order[from].Id, order[to].Id, units));
        }
    }
}
