using NodaTime;
using Ops.Domain.Rules;

namespace Ops.Domain.Tests.Rules;

public class ColumnTests
{
    private enum Wide : long
    {
        Lowest = long.MinValue,
        Middle = 0,
        Highest = long.MaxValue,
    }

    private enum Small : byte
    {
        First = 3,
        Second = 200,
    }

    private enum Signed : short
    {
        Below = -1000,
        Above = 20,
    }

    /// <summary>A table with a row from each boundary to the next, beside counting by hand how many boundaries a value has reached.</summary>
    [Theory]
    [InlineData(new long[] { 5 })] // a table of one
    [InlineData(new long[] { -3, 0, 7, 4000 })] // close together: a table
    [InlineData(new long[] { -5000, 1, 2, 10_000, 4_000_000_000 })] // apart: counted
    [InlineData(new long[] { 0, 4095 })]
    [InlineData(new long[] { 0, 4096 })]
    public void A_whole_number_is_found_between_its_boundaries(long[] bounds) => Agrees(bounds);

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void A_whole_number_is_found_among_few_and_many_boundaries(int count) =>
        Agrees([.. Enumerable.Range(0, count).Select(i => (i * 1000L) - 7000)]);

    [Fact]
    public void Boundaries_of_any_number_are_counted_to_the_ends_of_the_type()
    {
        // One to seventeen boundaries far apart, whole vectors of them and not, the last at the greatest number there is.
        for (int count = 1; count <= 17; count++)
        {
            long[] bounds = [long.MinValue + 1, .. Enumerable.Range(1, count - 1).Select(i => i * 1_000_000_000_000L), long.MaxValue - 1];
            Agrees(bounds);
        }
    }

    [Fact]
    public void A_whole_domain_of_64_bits_has_no_outside()
    {
        var table = DecisionTable.For<long, int>("t", HitPolicy.First);
        var column = table.Column("x", x => x, Domains.Longs(long.MinValue, long.MaxValue));
        var found = table.Row("least", -1, column.Is(long.MinValue)).Row("greatest", 1, column.Is(long.MaxValue)).Otherwise(0);
        new[] { long.MinValue, long.MinValue + 1, 0, long.MaxValue - 1, long.MaxValue }
            .Select(x => found.Decide(x))
            .Should()
            .Equal(-1, 0, 0, 0, 1);
        var open = DecisionTable.For<long, int>("t", HitPolicy.First);
        var any = open.Column("x", x => x, Domains.Longs());
        var last = open.Row("greatest", 1, any.Is(long.MaxValue)).Row("least", -1, any.Is(long.MinValue)).Otherwise(0);
        new[] { long.MinValue, long.MinValue + 1, long.MaxValue - 1, long.MaxValue }
            .Select(x => last.Decide(x))
            .Should()
            .Equal(-1, 0, 0, 1);
        var upper = DecisionTable.For<long, int>("t", HitPolicy.First);
        upper.Column("x", x => x, Domains.Longs(0));
        var positive = upper.Cells("r", 1, "> 5000").Otherwise(0);
        positive.Decide(0).Should().Be(0);
        positive.Decide(long.MaxValue).Should().Be(1);
        Refusal.Of(() => positive.Decide(-1), FaultCode.InvalidArgument, "x");
        Refusal.Of(() => positive.Decide(long.MinValue), FaultCode.InvalidArgument, "x");
    }

    [Fact]
    public void The_ends_of_the_domain_belong_to_it_and_nothing_beyond()
    {
        var table = DecisionTable.For<int, string>("t", HitPolicy.First);
        table.Column("x", x => x, Domains.Integers(-2, 3));
        var inside = table.Cells("low", "low", "< 1").Otherwise("high");
        inside.Decide(-2).Should().Be("low");
        inside.Decide(0).Should().Be("low");
        inside.Decide(1).Should().Be("high");
        inside.Decide(3).Should().Be("high");
        Refusal.Of(() => inside.Decide(-3), FaultCode.InvalidArgument, "x");
        Refusal.Of(() => inside.Decide(4), FaultCode.InvalidArgument, "x");
        Refusal.Of(() => inside.Decide(4)).Message.Should().Contain("[-2..3]");
    }

    [Fact]
    public void Members_of_any_underlying_type_are_found()
    {
        Members(Wide.Lowest, Wide.Middle, Wide.Highest);
        Members(Small.First, Small.Second);
        Members(Signed.Below, Signed.Above);
        Refusal.Of(() => Table(Domains.Members<Signed>()).Decide((Signed)0), FaultCode.UnknownReference, "x");
        Refusal.Of(() => Table(Domains.Members<Signed>()).Decide((Signed)21), FaultCode.UnknownReference, "x");
        Refusal.Of(() => Table(Domains.Members<Signed>()).Decide((Signed)(-1001)), FaultCode.UnknownReference, "x");
        Refusal.Of(() => Table(Domains.Members<Wide>()).Decide((Wide)1), FaultCode.UnknownReference, "x");
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(30)]
    public void Few_and_many_texts_are_found(int count)
    {
        string[] texts = [.. Enumerable.Range(0, count).Select(i => $"t{i}")];
        var table = DecisionTable.For<string?, string>("t", HitPolicy.Unique);
        var column = table.Column("x", x => x, Domains.OneOf(texts).OrMissing());
        foreach (string text in texts)
            table.Row(text, text, column.Is(text));
        var found = table.Row("none", "none", column.Missing()).Build();
        texts.Select(found.Decide).Should().Equal(texts);
        found.Decide(null).Should().Be("none");
        Refusal.Of(() => found.Decide("t"), FaultCode.UnknownReference, "x");
        Refusal.Of(() => found.Decide("T0"), FaultCode.UnknownReference, "x");
    }

    [Fact]
    public void A_missing_value_is_refused_where_one_must_be()
    {
        var table = DecisionTable.For<string?, int>("t", HitPolicy.First);
        table.Column("x", x => x!, Domains.OneOf("a", "b"));
        Refusal.Of(() => table.Cells("r", 1, "-").Build().Decide(null), FaultCode.InvalidArgument, "x");
    }

    [Fact]
    public void Conditions_of_a_column_hold_for_the_values_they_say()
    {
        Holding(column => column.Is(4)).Should().Equal(4);
        Holding(column => column.IsNot(4)).Should().Equal(1, 2, 3, 5, 6);
        Holding(column => column.In(2, 5)).Should().Equal(2, 5);
        Holding(column => column.In()).Should().BeEmpty();
        Holding(column => column.AtLeast(5)).Should().Equal(5, 6);
        Holding(column => column.Above(5)).Should().Equal(6);
        Holding(column => column.AtMost(2)).Should().Equal(1, 2);
        Holding(column => column.Below(2)).Should().Equal(1);
        Holding(column => column.Between(2, 4)).Should().Equal(2, 3, 4);
        Holding(column => column.Between(2, 4, Ends.Open)).Should().Equal(3);
        Holding(column => column.Between(2, 4, Ends.ClosedOpen)).Should().Equal(2, 3);
        Holding(column => column.Between(2, 4, Ends.OpenClosed)).Should().Equal(3, 4);
        Holding(column => column.Between(2, 2)).Should().Equal(2);
        Holding(column => column.Present()).Should().Equal(1, 2, 3, 4, 5, 6);
        Holding(column => column.Missing()).Should().Equal((int?)null);
        Holding(column => !column.Missing()).Should().Equal(1, 2, 3, 4, 5, 6);
        Holding(column => column.In(3, null)).Should().Equal(null, 3);
        Holding(column => column.Cell("-")).Should().Equal(null, 1, 2, 3, 4, 5, 6);
        Holding(column => column.Cell("not(2)")).Should().Equal(1, 3, 4, 5, 6);
    }

    [Fact]
    public void Conditions_without_sense_are_faults_of_the_table()
    {
        Fault(column => column.Between(4, 2)).Should().Be(FaultCode.InvalidArgument);
        Fault(column => column.Between(2, 2, Ends.Open)).Should().Be(FaultCode.InvalidArgument);
        Fault(column => column.Between(2, 2, Ends.ClosedOpen)).Should().Be(FaultCode.InvalidArgument);
        Fault(column => column.Between(2, 2, Ends.OpenClosed)).Should().Be(FaultCode.InvalidArgument);
        Fault(column => column.Between(null, 2)).Should().Be(FaultCode.InvalidArgument);
        Fault(column => column.Between(2, null)).Should().Be(FaultCode.InvalidArgument);
        Fault(column => column.AtLeast(null)).Should().Be(FaultCode.InvalidArgument);
        Fault(column => column.Cell("")).Should().Be(FaultCode.ParseError);
        var table = DecisionTable.For<Colour, int>("t", HitPolicy.First);
        var colour = table.Column("colour", x => x, Domains.Members<Colour>());
        Refusal.Of(() => table.Row("r", 1, colour.AtLeast(Colour.Green)).Build()).Code.Should().Be(FaultCode.InvalidArgument);
        var unknown = DecisionTable.For<Colour, int>("t", HitPolicy.First);
        var shade = unknown.Column("colour", x => x, Domains.Members<Colour>());
        Refusal.Of(() => unknown.Row("r", 1, shade.Is((Colour)9)).Build()).Code.Should().Be(FaultCode.UnknownReference);
    }

    [Fact]
    public void Dates_are_found_in_whatever_calendar_they_are_written()
    {
        var table = DecisionTable.For<LocalDate, string>("t", HitPolicy.Unique);
        var day = table.Column("day", x => x, Domains.Dates(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)));
        var found = table
            .Row("h1", "h1", day.Below(new LocalDate(2026, 7, 1)))
            .Row("h2", "h2", day.AtLeast(new LocalDate(2026, 7, 1)))
            .Build();
        found.Decide(new LocalDate(2026, 1, 1)).Should().Be("h1");
        found.Decide(new LocalDate(2026, 6, 30)).Should().Be("h1");
        found.Decide(new LocalDate(2026, 7, 1)).Should().Be("h2");
        found.Decide(new LocalDate(2026, 12, 31)).Should().Be("h2");
        found.Decide(new LocalDate(2026, 7, 1).WithCalendar(CalendarSystem.Julian)).Should().Be("h2");
        Refusal.Of(() => found.Decide(new LocalDate(2025, 12, 31)), FaultCode.InvalidArgument, "day");
        Refusal.Of(() => found.Decide(new LocalDate(2027, 1, 1)), FaultCode.InvalidArgument, "day");
    }

    [Fact]
    public void Sets_of_numbers_join_meet_and_turn_round()
    {
        var low = NumberSet.AtMost(10);
        var high = NumberSet.Above(20);
        low.Or(high).ToString().Should().Be("<= 10, > 20");
        low.Not().ToString().Should().Be("> 10");
        low.And(high).IsEmpty.Should().BeTrue();
        low.Not().And(high.Not()).ToString().Should().Be("(10..20]");
        low.Or(high).Contains(10).Should().BeTrue();
        low.Or(high).Contains(20).Should().BeFalse();
        low.Not().Not().Should().Be(low);
        (low == NumberSet.Parse("<= 10.0")).Should().BeTrue();
        (low != high).Should().BeTrue();
        object? nothing = null;
        low.Equals(nothing).Should().BeFalse();
        low.Equals((object)NumberSet.AtMost(10)).Should().BeTrue();
        low.Equals((object)"<= 10").Should().BeFalse();
        low.GetHashCode().Should().Be(NumberSet.AtMost(10.00m).GetHashCode());
        NumberSet.Parse("1, null").Should().Be(NumberSet.Parse("1"));
        low.Or(low.Not()).Not().IsEmpty.Should().BeTrue();
    }

    private static void Agrees(long[] bounds)
    {
        var table = DecisionTable.For<long, int>("t", HitPolicy.Unique);
        var column = table.Column("x", x => x, Domains.Longs());
        table.Row("0", 0, column.Below(bounds[0]));
        for (int i = 1; i < bounds.Length; i++)
            table.Row($"{i}", i, column.Between(bounds[i - 1], bounds[i], Ends.ClosedOpen));
        var found = table.Row($"{bounds.Length}", bounds.Length, column.AtLeast(bounds[^1])).Build();
        foreach (long bound in bounds)
        {
            foreach (long value in new[] { bound - 1, bound, bound + 1 })
                found.Decide(value).Should().Be(bounds.Count(reached => reached <= value), $"{value}");
        }
        found.Decide(long.MinValue).Should().Be(0);
        found.Decide(long.MaxValue).Should().Be(bounds.Length);
    }

    private static void Members<T>(params T[] members)
        where T : struct, Enum
    {
        var table = DecisionTable.For<T, string>("t", HitPolicy.Unique);
        var column = table.Column("x", x => x, Domains.Members<T>());
        foreach (var member in members)
            table.Row(member.ToString(), member.ToString(), column.Is(member));
        var found = table.Build();
        members.Select(found.Decide).Should().Equal(members.Select(member => member.ToString()));
    }

    private static DecisionTable<T, int> Table<T>(Domain<T> domain)
    {
        var table = DecisionTable.For<T, int>("t", HitPolicy.First);
        table.Column("x", x => x, domain);
        return table.Cells("r", 1, "-").Build();
    }

    private static List<int?> Holding(Func<Column<int?, int?>, Condition<int?>> condition)
    {
        var table = DecisionTable.For<int?, int>("t", HitPolicy.Collect);
        var column = table.Column("x", x => x, Domains.Integers(1, 6).OrMissing());
        var built = table.Row("r", 1, condition(column)).Build();
        return [.. new int?[] { null, 1, 2, 3, 4, 5, 6 }.Where(x => built.Count(x) == 1)];
    }

    private static FaultCode Fault(Func<Column<int?, int?>, Condition<int?>> condition) =>
        Refusal.Of(() => Holding(condition)).Faults.Single().Code;
}
