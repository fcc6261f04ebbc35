using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

/// <summary>Which versions of a table can be compared, and what a comparison says.</summary>
public class VersionsTests
{
    private static readonly Domain<int?> Digits = Domains.Integers(0, 9).OrMissing();

    [Fact]
    public void Versions_need_the_same_columns()
    {
        var old = Table("x", Domains.Members<Colour>());
        old.Compare(Table("x", Domains.Members<Colour>())).AreEqual.Should().BeTrue();
        // Another name, kind, set of values, and room for nothing: each by itself.
        Refused(() => old.Compare(Table("y", Domains.Members<Colour>())), "y");
        Refused(() => old.Compare(Table("x", Domains.Members(Colour.Red, Colour.Green))), "x");
        Refused(() => old.Compare(Table("x", Domains.Members(Colour.Red, Colour.Blue, Colour.Green))), "x");
        Refused(() => Untyped(Domains.Integers(0, 9)).Compare(Untyped(Domains.Decimals(0, 9))), "x");
        Refused(() => Untyped(Domains.Integers(0, 9)).Compare(Untyped(Domains.Integers(0, 8))), "x");
        Refused(() => Untyped(Domains.Integers(0, 9)).Compare(Untyped(Domains.Integers(0, 9), isNullable: true)), "x");
        Untyped(Domains.Integers(0, 9), true).Compare(Untyped(Domains.Integers(0, 9), true)).AreEqual.Should().BeTrue();
        var two = DecisionTable.For<Colour, int>("t", HitPolicy.First);
        two.Column("x", v => v, Domains.Members<Colour>());
        two.Column("z", v => v, Domains.Members<Colour>());
        Refused(() => old.Compare(two.Cells("r", 1, "-", "-").Build()), "next");
        Refused(() => old.Compare(null!), "next");
        Refused(() => old.Replay(Table("y", Domains.Members<Colour>()), [new("a", Colour.Red)]), "y");
    }

    [Fact]
    public void Versions_need_answers_of_one_shape()
    {
        HitPolicy[][] shapes =
        [
            [HitPolicy.Unique, HitPolicy.Any, HitPolicy.First, HitPolicy.Priority],
            [HitPolicy.OutputOrder, HitPolicy.RuleOrder, HitPolicy.Collect],
            [HitPolicy.CollectSum, HitPolicy.CollectMin, HitPolicy.CollectMax, HitPolicy.CollectCount],
        ];
        Cells row = new("-", "-", "-", 1);
        for (int a = 0; a < 3; a++)
        {
            for (int b = 0; b < 3; b++)
            {
                foreach (var old in shapes[a])
                {
                    foreach (var next in shapes[b])
                    {
                        var compare = () => Samples.Table(old, row).Compare(Samples.Table(next, row));
                        if (a == b)
                            compare.Should().NotThrow($"{old} and {next}");
                        else
                            Refused(() => compare(), "next");
                    }
                }
            }
        }
        var one = OutputLayout.Of(new OutputColumn("fee", FactKind.Number));
        var other = OutputLayout.Of(new OutputColumn("fees", FactKind.Number));
        Refused(() => Outputs(one).Compare(Outputs(other)), "next");
        Outputs(one).Compare(Outputs(one)).AreEqual.Should().BeTrue();

        static DecisionTable<int, OutputRow> Outputs(OutputLayout layout)
        {
            var table = DecisionTable.For<int>("t", HitPolicy.First, layout);
            table.Column("x", v => v, Domains.Integers(0, 1));
            return table.Cells("r", layout.Row(FactValue.Of(1)), "-").Build();
        }
    }

    [Fact]
    public void Differences_are_listed_up_to_the_limit_and_all_are_counted()
    {
        var old = Answers("[0..2]", "[4..6]", "[8..9]");
        var next = Answers("[0..1]", "[4..4]", "[9..9]");
        // 2, 5 and 6, 8: three regions of four values in all.
        var all = old.Compare(next);
        (all.Count, all.Points, all.AreEqual).Should().Be((3, new System.Numerics.BigInteger(4), false));
        all.Differences.Select(item => $"{item.Box} {item.Witness} {item.Old} {item.New}")
            .Should()
            .Equal("x 2 x 2 1 no row", "x [5..6] x 5 1 no row", "x 8 x 8 1 no row");
        all.Explain()
            .Parts.Select(part => $"{part.Figure.English}: {part.Value}")
            .Should()
            .Equal("at x 2: 1 -> no row", "at x [5..6]: 1 -> no row", "at x 8: 1 -> no row");
        var two = old.Compare(next, new VerificationOptions { Limit = 2 });
        (two.Count, two.Differences.Length).Should().Be((3, 2));
        var none = old.Compare(next, new VerificationOptions { Limit = 0 });
        (none.Count, none.Differences.Length, none.AreEqual).Should().Be((3, 0, false));
        Refusal.Of(() => old.Compare(next, new VerificationOptions { Limit = -1 }), FaultCode.InvalidArgument, "Limit");
        old.Invoking(table => table.Compare(next, stop: new CancellationToken(true))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void What_a_suite_needs_is_refused_by_name()
    {
        var table = Answers("[0..2]");
        Refusal.Of(() => table.CoverageOf([]), FaultCode.EmptyInput, "tests");
        Refusal.Of(() => table.MutateAgainst([]), FaultCode.EmptyInput, "tests");
        Refusal.Of(() => table.BoundaryCases(null!), FaultCode.InvalidArgument, "make");
        Refusal.Of(() => table.Replay(null!, [new("a", 1)]), FaultCode.InvalidArgument, "next");
        Refusal.Of(() => table.Replay(table, null!), FaultCode.InvalidArgument, "history");
        var list = Samples.Table(HitPolicy.Collect, new Cells("-", "-", "-", 1));
        Refusal.Of(() => list.Replay(list, [new("a", new Sample(1, null, 0))], outcome => outcome), FaultCode.InvalidArgument, "measure");
        list.Replay(list, [new("a", new Sample(1, null, 0))]).Measure.Should().BeNull();
        Refusal.Of(() => table.Replay(table, [new("a", 1), new("b", 2)], _ => decimal.MaxValue), FaultCode.Overflow, "measure");
    }

    [Fact]
    public void History_is_told_with_its_effect()
    {
        var old = Answers("[0..4]");
        var next = Answers("[0..2]");
        var told = old.Replay(next, [new("a", 1), new("b", 3), new("c", 4)], outcome => outcome).Explain();
        (told.Value, told.Formula.English).Should().Be(("2", "2 of 3"));
        told.Parts.Select(part => $"{part.Figure.English}: {part.Value} {part.Formula.English}".TrimEnd())
            .Should()
            .Equal("from 1 to no row: 2", "effect: 0 1 - 1");
        old.Replay(next, [new("a", 1)]).Explain().Parts.Should().BeEmpty();
        Refusal.Of(() => _ = new BacktestMeasure(1, decimal.MinValue, 1).Delta, FaultCode.Overflow, "New");
    }

    [Fact]
    public void Rows_that_nothing_can_match_make_no_case_and_columns_of_many_values_are_looked_at_once()
    {
        var table = DecisionTable.For<int?, int>("t", HitPolicy.First);
        var x = table.Column("x", v => v, Digits);
        var built = table.Row("never", 1, !x.Cell("-")).Row("nothing", 2, x.Missing()).Row("some", 3, x.AtLeast(5)).Build();
        built.BoundaryCases(point => point.Value(x)).Should().Equal(null, 4, 5);
        // Nothing and 5 to 9 are told apart from 0 to 4 by a point with nothing and one with 5.
        var report = built.MutateAgainst([null, 5, 4]);
        report.Survived.Select(mutant => $"{mutant.Kind} {mutant.Row}").Should().Equal("RemoveRow never");
        // Rows 3; cells opened 3; the end of 'some'.
        (report.Mutants, report.Killed)
            .Should()
            .Be((7, 6));
        report.Explain().Parts.Single().Value.Should().StartWith("RemoveRow never");
    }

    private static void Refused(Action compare, string place) => Refusal.Of(compare, FaultCode.InvalidArgument, place);

    private static DecisionTable<T, int> Table<T>(string name, Domain<T> domain)
    {
        var table = DecisionTable.For<T, int>("t", HitPolicy.First);
        table.Column(name, v => v, domain);
        return table.Cells("r", 1, "-").Build();
    }

    private static DecisionTable<FactValue, int> Untyped(Domain<int> domain, bool isNullable = false) =>
        Table("x", isNullable ? domain.OrMissing().Untyped() : domain.Untyped());

    private static DecisionTable<FactValue, int> Untyped(Domain<decimal> domain) => Table("x", domain.Untyped());

    private static DecisionTable<int, decimal> Answers(params string[] cells)
    {
        var table = DecisionTable.For<int, decimal>("t", HitPolicy.First);
        table.Column("x", v => v, Domains.Integers(0, 9));
        for (int i = 0; i < cells.Length; i++)
            table.Cells($"r{i}", 1, cells[i]);
        return table.Build();
    }
}
