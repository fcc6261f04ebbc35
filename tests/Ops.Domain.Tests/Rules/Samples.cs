using CsCheck;
using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

internal enum Tier
{
    Gold,
    Silver,
    Basic,
}

internal sealed record Order(Tier Tier, decimal Amount);

internal enum Colour
{
    Red,
    Green,
    Blue,
}

internal sealed record Sample(int A, Colour? B, decimal C);

/// <summary>The tables that the tests decide with.</summary>
internal static class Samples
{
    private static readonly string[] CellsOfA = ["-", "< 3", "[1..4)", "not(2)", "5", "(2..5]", ">= 4", "0, 6"];
    private static readonly string[] CellsOfB =
    [
        "-",
        "\"Red\"",
        "null",
        "not(\"Green\")",
        "\"Red\", \"Blue\"",
        "not(null)",
        "\"Green\", null",
    ];
    private static readonly string[] CellsOfC = ["-", "<= 1", "(1..2)", "2", ">= 2", "< 3", "not(1)", "(0..3]"];

    /// <summary>Every cell ends at a whole number, so that whole and half numbers look into every elementary box.</summary>
    public static readonly Sample[] Points =
    [
        .. from a in Enumerable.Range(0, 7)
        from b in new Colour?[] { Colour.Red, Colour.Green, Colour.Blue, null }
        from c in Enumerable.Range(0, 7)
        select new Sample(a, b, c / 2m),
    ];

    public static readonly Gen<Cells[]> Rows = Gen.Select(
        Pick.One(CellsOfA),
        Pick.One(CellsOfB),
        Pick.One(CellsOfC),
        Gen.Int[0, 2],
        (a, b, c, y) => new Cells(a, b, c, y)
    ).Array[1, 7];

    public static DecisionTable<Order, decimal> Discounts(HitPolicy policy = HitPolicy.Unique)
    {
        var table = DecisionTable.For<Order, decimal>("discount", policy);
        var tier = table.Column("tier", o => o.Tier, Domains.Members<Tier>());
        var amount = table.Column("amount", o => o.Amount, Domains.Decimals(0, 100_000).StepOf(0.01m));
        return table
            .Row("g1", 0.15m, tier.Is(Tier.Gold), amount.AtLeast(1000))
            .Row("g2", 0.10m, tier.Is(Tier.Gold), amount.Below(1000))
            .Row("s1", 0.07m, tier.Is(Tier.Silver), amount.AtLeast(1000))
            .Row("s2", 0.05m, tier.Is(Tier.Silver), amount.Between(500, 1000, Ends.ClosedOpen))
            .Build();
    }

    public static DecisionTable<Sample, int> Table(HitPolicy policy, params Cells[] rows)
    {
        var table = DecisionTable.For<Sample, int>("sample", policy).AddedBy((a, b) => a + b);
        table.Column("a", s => s.A, Domains.Integers(0, 6));
        table.Column("b", s => s.B, Domains.Members<Colour>().OrMissing());
        table.Column("c", s => s.C, Domains.Decimals(0, 3));
        for (int i = 0; i < rows.Length; i++)
            table.Cells($"r{i}", rows[i].Y, rows[i].A, rows[i].B, rows[i].C);
        return policy is HitPolicy.Priority or HitPolicy.OutputOrder ? table.BestFirst(2, 1, 0).Otherwise(1) : table.Otherwise(1);
    }

    /// <summary>The rows that match, found one by one with tables of a single row.</summary>
    public static bool[] Matching(Cells[] rows, Sample point) => [.. rows.Select(row => Table(HitPolicy.Collect, row).Count(point) == 1)];
}

internal sealed record Cells(string A, string B, string C, int Y);
