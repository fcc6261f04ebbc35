using CsCheck;

namespace Ops.Domain.Tests.Kernel;

/// <summary>Ids of a list and where they stand. The peer of the laws is the framework's dictionary with ordinal comparison.</summary>
public class UniqueIdsTests
{
    /// <summary>Few letters and short ids: many repeat, and many begin others.</summary>
    private static readonly Gen<string> Id = Gen.String[Gen.Char["abAB"], 1, 3];

    private static readonly Gen<string[]> Ids = Id.Array[0, 200];

    [Fact]
    public void The_first_id_that_stands_again_is_named()
    {
        Refused(FaultCode.DuplicateKey, "rows[3]", "a", "b", "c", "b", "a", "c");
        Refused(FaultCode.DuplicateKey, "rows[1]", "a", "a");
        var fault = Refusal.Of(() => UniqueIds.Check<string>(["a", "b", "b"], "rows", id => id));
        fault.Message.Should().Contain("'b' stands more than once");
        // The pool lends larger arrays than asked for, also dirty ones: nothing of the last call is left.
        UniqueIds.Check<string>(["b", "a", "c"], "rows", id => id);
    }

    [Fact]
    public void A_row_without_id_is_named_unless_a_repetition_stands_above_it()
    {
        Refused(FaultCode.InvalidArgument, "rows[0]", "");
        Refused(FaultCode.InvalidArgument, "rows[1]", "a", " \t", "a");
        Refused(FaultCode.InvalidArgument, "rows[2]", "a", "b", null!);
        Refused(FaultCode.DuplicateKey, "rows[1]", "a", "a", "");
        Refusal.Of(() => UniqueIds.Check([new Row("a"), null!], "rows", row => row.Id), FaultCode.InvalidArgument, "rows[1]");
    }

    [Fact]
    public void Ids_are_compared_by_their_characters_alone()
    {
        // The last two look alike: one letter, and a letter with a combining accent.
        string[] ids = ["id", "ID", "id ", "\u0130d", "id\0", "\u00E9", "e\u0301"];
        using var rows = UniqueIds.Rows<string>(ids, "rows", id => id);
        for (int i = 0; i < ids.Length; i++)
            rows.Find(new string(ids[i].AsSpan())).Should().Be(i, "another string with the same characters is the same id");
        rows.Find("Id").Should().Be(-1);
        rows.Find("").Should().Be(-1);
    }

    [Fact]
    public void In_an_empty_list_nothing_is_found()
    {
        using var rows = UniqueIds.Rows<string>([], "rows", id => id);
        rows.Find("a").Should().Be(-1);
        int[] found = [7, 7];
        rows.Find(["a", "b"], found);
        found.Should().Equal(-1, -1);
        rows.Find([], []);
    }

    /// <summary>
    /// Among 200,000 random hashes of 32 bits some four pairs are equal (n² / 2³³), so that a hash alone would not do; the lists end before,
    /// at and behind the end of a block of 64 and at every power of two, where the table is fullest.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(1024)]
    [InlineData(200_000)]
    public void Each_of_many_ids_is_found_where_it_stands_and_no_other(int count)
    {
        string[] ids = [.. Enumerable.Range(0, count).Select(i => $"id-{i}")];
        string[] asked = [.. Enumerable.Range(0, 2 * count).Select(i => $"id-{2 * count - 1 - i}")];
        using var rows = UniqueIds.Rows<string>(ids, "rows", id => id);
        int[] found = new int[asked.Length];
        rows.Find(asked, found);
        for (int i = 0; i < asked.Length; i++)
        {
            int expected = i < count ? -1 : (2 * count) - 1 - i;
            if (found[i] != expected || rows.Find(asked[i]) != expected)
                found[i].Should().Be(expected, asked[i]);
        }
        ids[^1] = ids[0];
        if (count > 1)
            Refused(FaultCode.DuplicateKey, $"rows[{count - 1}]", ids);
    }

    [Fact]
    public void Many_ids_give_what_a_dictionary_gives_for_all_lists() =>
        Ids.Select(Ids)
            .Sample(
                (drawn, asked) =>
                {
                    string[] ids = [.. drawn.Distinct()];
                    var peer = new Dictionary<string, int>(StringComparer.Ordinal);
                    for (int i = 0; i < ids.Length; i++)
                        peer.Add(ids[i], i);
                    using var rows = UniqueIds.Rows<string>(ids, "rows", id => id);
                    int[] found = new int[asked.Length];
                    rows.Find(asked, found);
                    found.Should().Equal(asked.Select(id => peer.GetValueOrDefault(id, -1)));
                    asked.Select(rows.Find).Should().Equal(found);
                }
            );

    [Fact]
    public void The_first_repetition_is_that_of_a_set_for_all_lists() =>
        Ids.Sample(ids =>
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            int again = Array.FindIndex(ids, id => !seen.Add(id));
            if (again < 0)
                UniqueIds.Check<string>(ids, "rows", id => id);
            else
                Refused(FaultCode.DuplicateKey, $"rows[{again}]", ids);
        });

    private static void Refused(FaultCode code, string place, params string[] ids) =>
        Refusal.Of(() => UniqueIds.Check<string>(ids, "rows", id => id), code, place);

    private sealed record Row(string Id);
}
