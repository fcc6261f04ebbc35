using System.Numerics;

namespace Ops.Domain.Budgets;

/// <summary>Formulas, checked, in the order of their evaluation.</summary>
internal sealed class DriverGraph
{
    private const int MostBits = 2_000;

    private const int KeptDigits = 60;

    private readonly DriverFormula[] _formulas;
    private readonly ImmutableArray<DriverStep>[] _steps;
    private readonly int[] _order;

    private DriverGraph(DriverFormula[] formulas, ImmutableArray<DriverStep>[] steps, int[] order)
    {
        _formulas = formulas;
        _steps = steps;
        _order = order;
    }

    public ImmutableArray<string> Names => [.. _order.Select(i => _formulas[i].Name)];

    public static DriverGraph Of(
        ReadOnlySpan<DriverInput> inputs,
        ReadOnlySpan<DriverFormula> formulas,
        ReadOnlySpan<DriverOpening> opening
    )
    {
        var steps = new ImmutableArray<DriverStep>[formulas.Length];
        for (int i = 0; i < steps.Length; i++)
            steps[i] = DriverReader.Read(formulas[i].Formula, Place(i));
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var input in inputs)
            rows.TryAdd(input.Name, -1);
        for (int i = 0; i < formulas.Length; i++)
            rows.TryAdd(formulas[i].Name, i);
        for (int i = 0; i < steps.Length; i++)
        {
            foreach (var step in steps[i])
            {
                if (step.Kind is DriverStepKind.Name or DriverStepKind.Before && !rows.ContainsKey(step.Name))
                    throw Faults.Unknown(Place(i), step.Name, "name an input or a formula");
            }
        }
        for (int i = 0; i < opening.Length; i++)
        {
            if (!rows.ContainsKey(opening[i].Name))
                throw Faults.Unknown(Guard.At(nameof(opening), i), opening[i].Name, "name an input or a formula");
        }
        Rows.Unique(inputs, nameof(inputs), input => input.Name);
        Rows.Unique(formulas, nameof(formulas), formula => formula.Name);
        for (int i = 0; i < formulas.Length; i++)
        {
            if (rows[formulas[i].Name] < 0)
                throw Faults.Duplicate(Guard.At(nameof(formulas), i), formulas[i].Name);
        }
        Rows.Unique(opening, nameof(opening), amount => amount.Name);
        int[] order = Order(formulas, steps, rows);
        for (int i = 0; i < formulas.Length; i++)
            Guard.InRange(formulas[i].Decimals ?? 0, 0, int.MaxValue, $"{Guard.At(nameof(formulas), i)}.Decimals");
        RefuseMissingOpenings(steps, opening);
        return new DriverGraph(formulas.ToArray(), steps, order);
    }

    /// <summary>The amounts of every formula, each checked to fit a decimal.</summary>
    public ImmutableArray<decimal>[] Evaluate(int periods, ReadOnlySpan<DriverInput> inputs, ReadOnlySpan<DriverOpening> opening)
    {
        var before = new Dictionary<string, Fraction>(StringComparer.Ordinal);
        foreach (var amount in opening)
            before[amount.Name] = amount.Amount;
        decimal[][] amounts = [.. _formulas.Select(_ => new decimal[periods])];
        var stack = new Stack<Fraction>();
        for (int period = 0; period < periods; period++)
        {
            var now = new Dictionary<string, Fraction>(StringComparer.Ordinal);
            foreach (var input in inputs)
                now[input.Name] = input.Amounts[period];
            foreach (int i in _order)
            {
                var value = Evaluate(i, now, before, stack);
                if (_formulas[i].Decimals is { } decimals)
                    value = Exact.Quotient(value.Top, value.Bottom, Math.Min(decimals, Exact.MostPlaces), RoundingMode.HalfEven);
                amounts[i][period] = value.ToDecimal();
                now[_formulas[i].Name] = Short(value);
            }
            before = now;
        }
        return [.. amounts.Select(line => line.ToImmutableArray())];
    }

    private Fraction Evaluate(int formula, Dictionary<string, Fraction> now, Dictionary<string, Fraction> before, Stack<Fraction> stack)
    {
        foreach (var step in _steps[formula])
        {
            switch (step.Kind)
            {
                case DriverStepKind.Number:
                    stack.Push(step.Number);
                    break;
                case DriverStepKind.Name:
                    stack.Push(now[step.Name]);
                    break;
                case DriverStepKind.Before:
                    stack.Push(before[step.Name]);
                    break;
                case DriverStepKind.Negate:
                    stack.Push(-stack.Pop());
                    break;
                default:
                    var right = stack.Pop();
                    stack.Push(Combine(step.Kind, stack.Pop(), right, formula));
                    break;
            }
        }
        return stack.Pop();
    }

    private Fraction Combine(DriverStepKind kind, Fraction left, Fraction right, int formula)
    {
        if (kind == DriverStepKind.Divide && right.IsZero)
            throw Faults.ZeroDenominator(
                Place(formula),
                $"'{_formulas[formula].Formula}' divides by 0",
                "divide by something other than 0"
            );
        return kind switch
        {
            DriverStepKind.Add => left + right,
            DriverStepKind.Subtract => left - right,
            DriverStepKind.Multiply => left * right,
            _ => left / right,
        };
    }

    /// <summary>The value, or its first digits if its terms have grown long.</summary>
    private static Fraction Short(Fraction value)
    {
        if (value.Bottom.GetBitLength() <= MostBits)
            return value;
        int places =
            (int)Math.Ceiling((value.Bottom.GetBitLength() - BigInteger.Abs(value.Top).GetBitLength()) * Math.Log10(2)) + KeptDigits;
        var power = BigInteger.Pow(10, Math.Max(places, KeptDigits));
        return new Fraction(value.Top * power / value.Bottom, power);
    }

    private static int[] Order(ReadOnlySpan<DriverFormula> formulas, ImmutableArray<DriverStep>[] steps, Dictionary<string, int> rows)
    {
        var needs = new HashSet<int>[steps.Length];
        for (int i = 0; i < steps.Length; i++)
        {
            needs[i] = [.. steps[i].Where(step => step.Kind == DriverStepKind.Name).Select(step => rows[step.Name]).Where(row => row >= 0)];
        }
        var users = new List<int>[steps.Length];
        for (int i = 0; i < users.Length; i++)
            users[i] = [];
        var ready = new PriorityQueue<int, string>(CodePointOrder.Instance);
        for (int i = 0; i < needs.Length; i++)
        {
            foreach (int need in needs[i])
                users[need].Add(i);
            if (needs[i].Count == 0)
                ready.Enqueue(i, formulas[i].Name);
        }
        var order = new List<int>(steps.Length);
        while (ready.TryDequeue(out int next, out _))
        {
            order.Add(next);
            foreach (int user in users[next])
            {
                needs[user].Remove(next);
                if (needs[user].Count == 0)
                    ready.Enqueue(user, formulas[user].Name);
            }
        }
        if (order.Count < steps.Length)
            throw Faults.Cycle("formulas", Circle(formulas, needs));
        return [.. order];
    }

    /// <summary>Follows needs that stay open until a formula comes again.</summary>
    private static List<string> Circle(ReadOnlySpan<DriverFormula> formulas, HashSet<int>[] needs)
    {
        int at = Array.FindIndex(needs, open => open.Count > 0);
        var path = new List<int>();
        while (!path.Contains(at))
        {
            path.Add(at);
            at = needs[at].Min();
        }
        path.Add(at);
        var names = new List<string>();
        foreach (int i in path[path.IndexOf(at)..])
            names.Add(formulas[i].Name);
        return names;
    }

    private static void RefuseMissingOpenings(ImmutableArray<DriverStep>[] steps, ReadOnlySpan<DriverOpening> opening)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var amount in opening)
            known.Add(amount.Name);
        for (int i = 0; i < steps.Length; i++)
        {
            foreach (var step in steps[i])
            {
                if (step.Kind == DriverStepKind.Before && !known.Contains(step.Name))
                    throw Faults.Insufficient(Place(i), $"'{step.Name}[-1]' has no value in the first period", "give its opening amount");
            }
        }
    }

    private static string Place(int formula) => $"{Guard.At("formulas", formula)}.Formula";
}
