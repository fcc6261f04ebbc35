namespace Ops.Domain.Budgets;

/// <summary>Activity-based costing: resources to activities, activities to cost objects; with a capacity, unused cost shows on its own line.</summary>
/// <remarks>Source: Kaplan &amp; Anderson, Time-Driven Activity-Based Costing, Harvard Business Review, November 2004.</remarks>
public sealed class ActivityCosting : IExplainable
{
    private ActivityCosting() { }

    /// <summary>The activities in the order given, with cost and rate.</summary>
    public ImmutableArray<CostShare> Activities { get; private init; } = [];

    /// <summary>The cost objects, ordered by key (code points).</summary>
    public ImmutableArray<CostShare> Objects { get; private init; } = [];

    /// <summary>Unused cost of each resource, in the order given.</summary>
    public ImmutableArray<CostShare> IdleResources { get; private init; } = [];

    /// <summary>Unused cost of each activity, in the order given.</summary>
    public ImmutableArray<CostShare> IdleActivities { get; private init; } = [];

    /// <summary>The cost of all objects.</summary>
    public Money Assigned { get; private init; }

    /// <summary>All unused cost.</summary>
    public Money Idle { get; private init; }

    /// <summary>The cost of all resources: assigned + idle.</summary>
    public Money Total { get; private init; }

    /// <summary>Carries cost from resources to cost objects.</summary>
    /// <param name="resources">At least one resource; keys are unique, all amounts in one currency.</param>
    /// <param name="activities">At least one activity; keys are unique.</param>
    /// <returns>The costs.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.UnknownReference"/>: a use of an unknown activity.
    /// <see cref="FaultCode.DuplicateKey"/>, <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: a negative
    /// figure, use beyond capacity, a cost finer than the minor unit. <see cref="FaultCode.ZeroDenominator"/>: a cost without driver.
    /// </exception>
    public static ActivityCosting Of(ReadOnlySpan<CostResource> resources, ReadOnlySpan<CostActivity> activities)
    {
        Rows.NotEmpty(resources, nameof(resources));
        Rows.NotEmpty(activities, nameof(activities));
        var costs = new Dictionary<string, Fraction>(StringComparer.Ordinal);
        foreach (var activity in activities)
            costs[activity.Id] = Fraction.Zero;
        Check(resources, activities, costs);
        var currency = resources[0].Cost.Currency;
        var objects = new SortedDictionary<string, Fraction>(CodePointOrder.Instance);
        var idleResources = new Fraction[resources.Length];
        var idleActivities = new Fraction[activities.Length];
        var rates = new Fraction?[activities.Length];
        for (int i = 0; i < resources.Length; i++)
            idleResources[i] = Carry(
                resources[i].Cost.Amount,
                resources[i].Capacity,
                resources[i].Uses,
                costs,
                Guard.At(nameof(resources), i),
                out _
            );
        for (int i = 0; i < activities.Length; i++)
            idleActivities[i] = Carry(
                costs[activities[i].Id],
                activities[i].Capacity,
                activities[i].Uses,
                objects,
                Guard.At(nameof(activities), i),
                out rates[i]
            );
        Fraction[] parts = [.. objects.Values, .. idleResources, .. idleActivities];
        var rounded = Round(parts, currency);
        string[] names =
        [
            .. objects.Keys,
            .. resources.ToArray().Select(resource => resource.Id),
            .. activities.ToArray().Select(activity => activity.Id),
        ];
        ImmutableArray<CostShare> Shares(int from, int count) =>
            [.. Enumerable.Range(from, count).Select(i => new CostShare(names[i], parts[i].In(currency), rounded[i]))];
        var idle = Fraction.Sum(idleResources) + Fraction.Sum(idleActivities);
        return new ActivityCosting
        {
            Activities =
            [
                .. activities
                    .ToArray()
                    .Select((activity, i) => new CostShare(activity.Id, costs[activity.Id].In(currency), null, rates[i].In(currency))),
            ],
            Objects = Shares(0, objects.Count),
            IdleResources = Shares(objects.Count, idleResources.Length),
            IdleActivities = Shares(objects.Count + idleResources.Length, idleActivities.Length),
            Assigned = Fraction.Sum(objects.Values).In(currency),
            Idle = idle.In(currency),
            Total = Fraction.Sum(parts).In(currency),
        };
    }

    private static void Check(
        ReadOnlySpan<CostResource> resources,
        ReadOnlySpan<CostActivity> activities,
        Dictionary<string, Fraction> known
    )
    {
        for (int i = 0; i < resources.Length; i++)
        {
            foreach (var use in resources[i].Uses)
            {
                if (!known.ContainsKey(use.Target))
                    throw Faults.Unknown(Guard.At(nameof(resources), i), use.Target, "name an activity of the list");
            }
        }
        Rows.Unique(resources, nameof(resources), resource => resource.Id);
        Rows.Unique(activities, nameof(activities), activity => activity.Id);
        for (int i = 0; i < resources.Length; i++)
            Rows.In(resources[0].Cost.Currency, Guard.At(nameof(resources), i), resources[i].Cost);
        for (int i = 0; i < resources.Length; i++)
        {
            string place = Guard.At(nameof(resources), i);
            Rows.NotNegative(resources[i].Cost.Amount, place);
            resources[i].Cost.InMinorUnits("assign", place);
            CheckUse(resources[i].Capacity, resources[i].Uses, place);
        }
        for (int i = 0; i < activities.Length; i++)
            CheckUse(activities[i].Capacity, activities[i].Uses, Guard.At(nameof(activities), i));
    }

    private static void CheckUse(decimal? capacity, ImmutableArray<CostUse> uses, string place)
    {
        Rows.NotNegative(capacity ?? 0, place);
        foreach (var use in uses)
            Rows.NotNegative(use.Quantity, place);
        if (capacity is { } limit && Fraction.Sum(uses.Select(use => (Fraction)use.Quantity)) > limit)
            throw Faults.Invalid(
                place,
                $"more than its capacity of {Figures.Text(limit)} is used",
                "give the practical capacity, or the uses as they were"
            );
    }

    /// <summary>Passes a cost on to those who take it, and gives back what nobody takes.</summary>
    private static Fraction Carry(
        Fraction cost,
        decimal? capacity,
        ImmutableArray<CostUse> uses,
        IDictionary<string, Fraction> targets,
        string place,
        out Fraction? rate
    )
    {
        var used = Fraction.Sum(uses.Select(use => (Fraction)use.Quantity));
        rate = Fraction.Ratio(cost, capacity ?? used);
        if (rate is null && !cost.IsZero)
            throw Faults.ZeroDenominator(place, "it has a cost and no driver", "give its uses, or its capacity");
        foreach (var use in uses)
            targets[use.Target] =
                (targets.TryGetValue(use.Target, out var sum) ? sum : Fraction.Zero) + (use.Quantity * (rate ?? Fraction.Zero));
        return cost - (used * (rate ?? Fraction.Zero));
    }

    /// <summary>Largest remainder on minor units; the parts add up to whole ones.</summary>
    private static Money[] Round(Fraction[] parts, Currency currency)
    {
        int places = currency.MinorUnitsFor("assign");
        var units = parts.Select(part => part.Top * Exact.PowerOfTen(places)).ToArray();
        var whole = units.Select((top, i) => top / parts[i].Bottom).ToArray();
        var remainders = units.Select((top, i) => new Fraction(top - (whole[i] * parts[i].Bottom), parts[i].Bottom)).ToArray();
        int rest = (int)Fraction.Sum(remainders).Top;
        foreach (int i in Enumerable.Range(0, parts.Length).OrderByDescending(i => remainders[i]).Take(rest))
            whole[i]++;
        return [.. whole.Select(count => new Money(Exact.Value(count, places), currency))];
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Told.Of(
            "Total cost",
            "总成本",
            Total,
            $"{Told.Plain(Assigned)} + {Told.Plain(Idle)}",
            Told.Of(
                "Assigned",
                "已分配成本",
                Assigned,
                null,
                [.. Objects.Select(share => Explanation.Of(Phrase.Of($"{share.Id}"), Told.Text(share.Cost)))]
            ),
            Told.Of(
                "Idle",
                "闲置产能成本",
                Idle,
                null,
                [.. IdleResources.Concat(IdleActivities).Select(share => Explanation.Of(Phrase.Of($"{share.Id}"), Told.Text(share.Cost)))]
            )
        );
}
