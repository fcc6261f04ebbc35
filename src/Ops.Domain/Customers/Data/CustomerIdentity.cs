namespace Ops.Domain.Customers;

/// <summary>重复客户, which ids are one customer: groups joined by links, which are kept and can be taken back.</summary>
/// <remarks>
/// Nothing is merged for good. The order of links is irrelevant, as the ordinally first id stands for its group. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class CustomerIdentity : IExplainable
{
    private readonly Dictionary<string, IdentityGroup> _groupOf = new(StringComparer.Ordinal);

    private CustomerIdentity(string[] ids, ImmutableArray<IdentityLink> same, ImmutableArray<IdentityLink> different)
    {
        Same = same;
        Different = different;
        Gross = ids.Length;
        var joined = new JoinedIds(ids, same);
        Groups = joined.Groups();
        foreach (var group in Groups)
        {
            foreach (string member in group.Members)
                _groupOf.Add(member, group);
        }
        foreach (var link in different)
        {
            if (_groupOf[link.Left] == _groupOf[link.Right])
                throw Faults.Invalid(
                    nameof(different),
                    $"'{link.Left}' and '{link.Right}' are said to differ, but are linked: {string.Join(" = ", joined.Chain(link.Left, link.Right))}",
                    "take back one of these links"
                );
        }
    }

    /// <summary>The groups by their canonical id (ordinal); every id is in exactly one.</summary>
    public ImmutableArray<IdentityGroup> Groups { get; }

    /// <summary>The links that join.</summary>
    public ImmutableArray<IdentityLink> Same { get; }

    /// <summary>The pairs that must stay apart.</summary>
    public ImmutableArray<IdentityLink> Different { get; }

    /// <summary>How many ids there are.</summary>
    public int Gross { get; }

    /// <summary>How many customers they are.</summary>
    public int Net => Groups.Length;

    /// <summary>Resolves ids.</summary>
    /// <param name="ids">All ids; at least one.</param>
    /// <param name="same">Links between ids of one customer, in any order; a link of an id with itself does nothing. Empty when there are none.</param>
    /// <param name="different">Pairs that are not one customer. Empty when there are none.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no id. <see cref="FaultCode.InvalidArgument"/>: a blank id, or a pair that must stay apart within one group; the chain of
    /// links is named. <see cref="FaultCode.DuplicateKey"/>: an id twice. <see cref="FaultCode.UnknownReference"/>: a link to an id that is not given.
    /// </exception>
    public static CustomerIdentity Of(
        ReadOnlySpan<string> ids,
        ReadOnlySpan<IdentityLink> same,
        ReadOnlySpan<IdentityLink> different = default
    )
    {
        Guard.NotEmpty(ids, nameof(ids));
        for (int i = 0; i < ids.Length; i++)
            Guard.NotBlank(ids[i], Guard.At(nameof(ids), i));
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < ids.Length; i++)
        {
            if (!known.Add(ids[i]))
                throw Faults.Duplicate(Guard.At(nameof(ids), i), ids[i]);
        }
        Check(same, known, nameof(same));
        Check(different, known, nameof(different));
        return new CustomerIdentity(ids.ToArray(), [.. same], [.. different]);
    }

    /// <summary>The id that stands for the customer.</summary>
    /// <param name="id">Any id of the customer.</param>
    /// <returns>The canonical id.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: no such id.</exception>
    public string CanonicalOf(string id) =>
        _groupOf.TryGetValue(Guard.NotNull(id, nameof(id)), out var group)
            ? group.Canonical
            : throw Faults.Unknown(nameof(id), id, "give an id that was resolved");

    /// <summary>Takes links back: all between these two ids, whichever stands first.</summary>
    /// <param name="link">The link.</param>
    /// <returns>The groups without it.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.UnknownReference"/>: there is no such link.</exception>
    public CustomerIdentity Without(IdentityLink link)
    {
        ImmutableArray<IdentityLink> kept =
        [
            .. Same.Where(known => known != link && !(known.Left == link.Right && known.Right == link.Left)),
        ];
        if (kept.Length == Same.Length)
            throw Faults.Unknown(nameof(link), $"{link.Left} = {link.Right}", "give a link that joins");
        return new CustomerIdentity([.. _groupOf.Keys], kept, Different);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Customers", "客户数"),
            (decimal)Net,
            Phrase.Of($"{Gross} ids, {Same.Length} links", $"{Gross} 个标识，{Same.Length} 条链接"),
            default,
            [
                .. Groups
                    .Where(group => group.Members.Length > 1)
                    .Select(group =>
                        Explanation.Of(
                            Phrase.Of($"{group.Canonical}"),
                            (decimal)group.Members.Length,
                            Phrase.Of($"{string.Join(" = ", group.Members)}")
                        )
                    ),
            ]
        );

    private static void Check(ReadOnlySpan<IdentityLink> links, HashSet<string> known, string place)
    {
        for (int i = 0; i < links.Length; i++)
        {
            foreach (string id in (ReadOnlySpan<string>)[links[i].Left, links[i].Right])
            {
                if (!known.Contains(id))
                    throw Faults.Unknown(Guard.At(place, i), id, "link ids that are given");
            }
        }
    }
}
