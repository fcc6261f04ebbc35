using NodaTime;

namespace Ops.Domain.Customers;

/// <summary>重复投诉, which matters come back: contacts of the same customer about the same category within a window.</summary>
/// <remarks>
/// A repeat is a new contact; a reopened ticket is the same one. The follow-up share counts only contacts whose window has passed, as younger ones may still come
/// back. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class ContactRecurrence : IExplainable
{
    private ContactRecurrence() { }

    /// <summary>Within which time a contact repeats the one before it; exactly the window still does.</summary>
    public Duration Window { get; internal init; }

    /// <summary>All contacts.</summary>
    public int Contacts { get; internal init; }

    /// <summary>The repeats with the contact each of them repeats, in order of time, then of id (ordinal).</summary>
    public ImmutableArray<RepeatContact> Pairs { get; internal init; }

    /// <summary>How many contacts repeat the one before.</summary>
    public int Repeats => Pairs.Length;

    /// <summary>Repeats / contacts.</summary>
    public double RepeatShare => (double)Repeats / Contacts;

    /// <summary>How many customers have a repeat.</summary>
    public int CustomersWithRepeats { get; internal init; }

    /// <summary>The categories (ordinal).</summary>
    public ImmutableArray<CategoryRepeats> ByCategory { get; internal init; }

    /// <summary>The longest unbroken row; of equal ones the first by customer, then by category (ordinal).</summary>
    public RepeatChain LongestChain { get; internal init; } = null!;

    /// <summary>How many contacts have seen their whole window pass.</summary>
    public int Observable { get; internal init; }

    /// <summary>How many of those have come back.</summary>
    public int FollowedUp { get; internal init; }

    /// <summary>Followed up / observable; null when no window has passed.</summary>
    public double? FollowUpShare => Observable == 0 ? null : (double)FollowedUp / Observable;

    /// <summary>Finds the repeats.</summary>
    /// <param name="contacts">The contacts in any order; at least one.</param>
    /// <param name="window">Within which time a contact repeats the one before it; above 0.</param>
    /// <param name="asOf">The moment of the report; no contact lies after it.</param>
    /// <returns>The repeats.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no contact. <see cref="FaultCode.InvalidArgument"/>: a window that is not positive. <see cref="FaultCode.DuplicateKey"/>: a
    /// contact twice. <see cref="FaultCode.NotOrdered"/>: a contact after the report.
    /// </exception>
    public static ContactRecurrence Of(ReadOnlySpan<CustomerContact> contacts, Duration window, Instant asOf)
    {
        Check(contacts, window, asOf);
        CustomerContact[] sorted = contacts.ToArray();
        Array.Sort(sorted, static (a, b) => a.At != b.At ? a.At.CompareTo(b.At) : string.CompareOrdinal(a.Id, b.Id));
        var last = new Dictionary<(string Customer, string Category), (int Index, int Row)>();
        var pairs = ImmutableArray.CreateBuilder<RepeatContact>();
        bool[] followed = new bool[sorted.Length];
        var repeats = new SortedDictionary<string, (int Contacts, int Repeats)>(StringComparer.Ordinal);
        var customers = new HashSet<string>(StringComparer.Ordinal);
        RepeatChain? longest = null;
        for (int i = 0; i < sorted.Length; i++)
        {
            var contact = sorted[i];
            var key = (contact.Customer, contact.Category);
            bool isRepeat = last.TryGetValue(key, out var before) && contact.At - sorted[before.Index].At <= window;
            if (isRepeat)
            {
                pairs.Add(new RepeatContact(contact.Id, sorted[before.Index].Id));
                followed[before.Index] = true;
                customers.Add(contact.Customer);
            }
            int row = isRepeat ? before.Row + 1 : 1;
            last[key] = (i, row);
            longest = Longer(longest, new RepeatChain(contact.Customer, contact.Category, row));
            var (count, known) = repeats.GetValueOrDefault(contact.Category);
            repeats[contact.Category] = (count + 1, known + (isRepeat ? 1 : 0));
        }
        int observable = sorted.Count(contact => asOf - contact.At >= window);
        return new ContactRecurrence
        {
            Window = window,
            Contacts = sorted.Length,
            Pairs = pairs.DrainToImmutable(),
            CustomersWithRepeats = customers.Count,
            ByCategory = [.. repeats.Select(entry => new CategoryRepeats(entry.Key, entry.Value.Contacts, entry.Value.Repeats))],
            LongestChain = longest!,
            Observable = observable,
            FollowedUp = followed.AsSpan(0, observable).Count(true),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Contacts that repeat an earlier one", "重复联系比例"),
            RepeatShare,
            Phrase.Of($"{Repeats} / {Contacts}"),
            Phrase.Of($"same customer and category within {Window.TotalDays} days", $"同一客户、同一类别，{Window.TotalDays} 天之内"),
            [
                Explanation.Of(
                    new Phrase("Came back, of those whose window has passed", "观察期已满者中再次联系的比例"),
                    FollowUpShare,
                    Phrase.Of($"{FollowedUp} / {Observable}")
                ),
                Explanation.Of(
                    new Phrase("Longest row", "最长连续次数"),
                    (decimal)LongestChain.Length,
                    Phrase.Of($"{LongestChain.Customer}, {LongestChain.Category}")
                ),
                .. ByCategory.Select(category =>
                    Explanation.Of(
                        Phrase.Of($"{category.Category}"),
                        category.Share,
                        Phrase.Of($"{category.Repeats} / {category.Contacts}")
                    )
                ),
            ]
        );

    private static void Check(ReadOnlySpan<CustomerContact> contacts, Duration window, Instant asOf)
    {
        Guard.NotEmpty(contacts, nameof(contacts));
        if (window <= Duration.Zero)
            throw Faults.Invalid(nameof(window), $"{window} is not positive", "give a time above 0");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < contacts.Length; i++)
        {
            if (!seen.Add(contacts[i].Id))
                throw Faults.Duplicate(Guard.At(nameof(contacts), i), contacts[i].Id);
        }
        for (int i = 0; i < contacts.Length; i++)
        {
            if (contacts[i].At > asOf)
                throw Faults.NotOrdered(
                    Guard.At(nameof(contacts), i),
                    $"'{contacts[i].Id}' lies after the report",
                    "report later, or leave it out"
                );
        }
    }

    private static RepeatChain Longer(RepeatChain? longest, RepeatChain candidate)
    {
        if (longest is null || candidate.Length != longest.Length)
            return longest is null || candidate.Length > longest.Length ? candidate : longest;
        int order = string.CompareOrdinal(candidate.Customer, longest.Customer);
        order = order != 0 ? order : string.CompareOrdinal(candidate.Category, longest.Category);
        return order < 0 ? candidate : longest;
    }
}
