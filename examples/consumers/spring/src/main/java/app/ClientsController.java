package app;

import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.cte.clients.ClientUpdate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

// @start region="controller"
@RestController
@RequestMapping("/clients/{name}")
class ClientsController {

    private final CteClient cte;

    ClientsController(CteClient cte) {
        this.cte = cte;
    }

    @GetMapping
    Client get(@PathVariable("name") String name) {
        return cte.clients().get(name);
    }

    @PatchMapping
    Client update(@PathVariable("name") String name, @RequestBody ClientUpdate update) {
        return cte.clients().update(name, update);
    }
}
// @end
