using CsWorkPerf.Contracts.Intake.V1;
using CsWorkPerf.Portal.Backends;
using CsWorkPerf.Portal.Pages.FrontDoor;
using CsWorkPerf.Portal.Web;

namespace CsWorkPerf.Portal.Tests.Pages;

public sealed class ContactListTests
{
    [Fact]
    public void List_CountedToItsLimit_SaysMoreThan()
    {
        Assert.Equal("more than 10,000 contacts", Words.Count(10_000, "contact", "contacts", capped: true));
        Assert.Equal("1 contact", Words.Count(1, "contact", "contacts"));
        var list = ContactList.From(new ListContactsResponse { Total = 10_000, TotalCapped = true },
            new ContactQuery(), new DirectoryNames([], []), new DefaultHttpContext().Request);
        Assert.True(list.TotalCapped);
    }
}
