namespace Ops.Domain.Budgets;

/// <summary>The cost of production departments once support departments have passed theirs on. All cost in is all cost out, in exact fractions.</summary>
/// <remarks>Source: Horngren, Datar &amp; Rajan, Cost Accounting, ch. 15.</remarks>
public sealed class SupportAllocation : IExplainable
{
    private SupportAllocation(SupportMethod method, ImmutableArray<DepartmentCost> final)
    {
        Method = method;
        Final = final;
    }

    /// <summary>How the cost was passed on.</summary>
    public SupportMethod Method { get; }

    /// <summary>The production departments in the order of the costs.</summary>
    public ImmutableArray<DepartmentCost> Final { get; }

    /// <summary>Passes the cost on.</summary>
    /// <param name="method">How.</param>
    /// <param name="costs">At least one department; names are unique, all amounts in one currency.</param>
    /// <param name="supportOrder">The departments that serve, at least one, each once, in the order in which they are closed.</param>
    /// <param name="uses">Who takes how much of whom.</param>
    /// <returns>The cost of the production departments.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.UnknownReference"/>: a department without cost row.
    /// <see cref="FaultCode.DuplicateKey"/>, <see cref="FaultCode.CurrencyMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: a negative
    /// quantity, or departments that serve only each other. <see cref="FaultCode.ZeroDenominator"/>: a cost that nobody takes.
    /// </exception>
    public static SupportAllocation Of(
        SupportMethod method,
        ReadOnlySpan<DepartmentCost> costs,
        ReadOnlySpan<string> supportOrder,
        ReadOnlySpan<SupportUse> uses
    )
    {
        Rows.NotEmpty(costs, nameof(costs));
        Rows.NotEmpty(supportOrder, nameof(supportOrder));
        Rows.NotEmpty(uses, nameof(uses));
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < costs.Length; i++)
            rows.TryAdd(costs[i].Department, i);
        int[] supports = new int[supportOrder.Length];
        for (int i = 0; i < supports.Length; i++)
            supports[i] = Row(rows, supportOrder[i], Guard.At(nameof(supportOrder), i));
        var taken = new Fraction[costs.Length, costs.Length];
        for (int i = 0; i < uses.Length; i++)
            taken[Row(rows, uses[i].Support, Guard.At(nameof(uses), i)), Row(rows, uses[i].User, Guard.At(nameof(uses), i))] += uses[
                i
            ].Quantity;
        Rows.Unique(costs, nameof(costs), cost => cost.Department);
        Rows.Unique(supportOrder, nameof(supportOrder), name => name);
        Guard.Defined(method, nameof(method));
        var currency = costs[0].Cost.Currency;
        var amounts = new Fraction[costs.Length];
        for (int i = 0; i < amounts.Length; i++)
        {
            Rows.In(currency, Guard.At(nameof(costs), i), costs[i].Cost);
            amounts[i] = costs[i].Cost.Amount;
        }
        for (int i = 0; i < uses.Length; i++)
            Rows.NotNegative(uses[i].Quantity, Guard.At(nameof(uses), i));
        if (method == SupportMethod.Reciprocal)
            Together(amounts, supports, taken);
        else
            InTurn(method, amounts, supports, taken);
        var final = ImmutableArray.CreateBuilder<DepartmentCost>();
        for (int i = 0; i < amounts.Length; i++)
        {
            if (!supports.Contains(i))
                final.Add(new DepartmentCost(costs[i].Department, amounts[i].In(currency)));
        }
        return new SupportAllocation(method, final.ToImmutable());
    }

    private static int Row(Dictionary<string, int> rows, string department, string place) =>
        rows.TryGetValue(department, out int row) ? row : throw Faults.Unknown(place, department, "give its cost, 0 if it has none");

    private static void InTurn(SupportMethod method, Fraction[] amounts, int[] supports, Fraction[,] taken)
    {
        for (int step = 0; step < supports.Length; step++)
        {
            int support = supports[step];
            bool Shares(int user) =>
                user != support && Array.IndexOf(supports, user) is var at && (at < 0 || (method == SupportMethod.StepDown && at > step));
            Pass(amounts, support, Enumerable.Range(0, amounts.Length).Where(Shares), taken);
        }
    }

    /// <summary>Passes a support department's cost on to users, by what they take.</summary>
    private static void Pass(Fraction[] amounts, int support, IEnumerable<int> users, Fraction[,] taken)
    {
        var cost = amounts[support];
        if (cost.IsZero)
            return;
        var all = Fraction.Sum(users.Select(user => taken[support, user]));
        if (all.IsZero)
            throw Nobody();
        foreach (int user in users)
            amounts[user] += cost * taken[support, user] / all;
        amounts[support] = Fraction.Zero;
    }

    /// <summary>The full cost of a support department is its own plus its share of the others'; solved by elimination in fractions.</summary>
    private static void Together(Fraction[] amounts, int[] supports, Fraction[,] taken)
    {
        int count = supports.Length;
        var totals = supports
            .Select(support => Fraction.Sum(Enumerable.Range(0, amounts.Length).Select(user => taken[support, user])))
            .ToArray();
        Fraction Share(int from, int user) => totals[from].IsZero ? Fraction.Zero : taken[supports[from], user] / totals[from];
        var rows = new Fraction[count][];
        for (int i = 0; i < count; i++)
        {
            rows[i] = new Fraction[count + 1];
            for (int j = 0; j < count; j++)
                rows[i][j] = (i == j ? Fraction.One : Fraction.Zero) - Share(j, supports[i]);
            rows[i][count] = amounts[supports[i]];
        }
        var full = Solve(rows);
        for (int i = 0; i < count; i++)
        {
            if (totals[i].IsZero && !full[i].IsZero)
                throw Nobody();
            for (int user = 0; user < amounts.Length; user++)
                amounts[user] += full[i] * Share(i, user);
        }
    }

    private static Fraction[] Solve(Fraction[][] rows)
    {
        int count = rows.Length;
        for (int column = 0; column < count; column++)
        {
            int pivot = Array.FindIndex(rows, column, row => !row[column].IsZero);
            if (pivot < 0)
                throw Faults.Invalid(
                    "uses",
                    "some departments serve only each other, so that their cost never gets out",
                    "give a use by a production department"
                );
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            for (int row = 0; row < count; row++)
            {
                if (row == column || rows[row][column].IsZero)
                    continue;
                var factor = rows[row][column] / rows[column][column];
                for (int i = column; i <= count; i++)
                    rows[row][i] -= factor * rows[column][i];
            }
        }
        return [.. rows.Select((row, i) => row[count] / row[i])];
    }

    private static OpsException Nobody() =>
        Faults.ZeroDenominator("uses", "a support department has cost and nobody takes its work", "give the uses, or a cost of 0");

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Cost after allocation", "分配后成本"),
            Told.Text(
                Fraction.Sum(Final.Select(cost => (Fraction)cost.Cost.Amount)).In(Final.IsEmpty ? Currency.None : Final[0].Cost.Currency)
            ),
            default,
            Told.Horngren,
            [.. Final.Select(cost => Explanation.Of(Phrase.Of($"{cost.Department}"), Told.Text(cost.Cost)))]
        );
}
